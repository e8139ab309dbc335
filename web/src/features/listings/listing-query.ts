import { graphql, type ResultOf } from '../../app/graphql.ts'

export const listingQuery = graphql(`
  query Listing($id: UUID!) {
    listing(id: $id) {
      id title text brand url screenedAt createdAt
      price { fen }
      seller { id name }
      findings {
        id label article severity score note state decisionReason
        spans { field start end text }
        brands { id nameZh }
        authentications { id askedAt dueOn isOverdue verdict verdictLabel reason answeredAt pausesCase brand { id nameZh } document { fileName url } }
      }
      copies {
        kind listingCount sellerCount isBounded
        listings { id title createdAt price { fen } seller { id name } }
      }
      scores { kind label score flagged flaggedFrom version base steps { signal label adds } }
    }
  }
`)

export type Listing = NonNullable<ResultOf<typeof listingQuery>['listing']>
