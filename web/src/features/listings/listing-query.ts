import { graphql, type ResultOf } from '../../app/graphql.ts'

export const listingQuery = graphql(`
  query Listing($id: UUID!) {
    listing(id: $id) {
      id title text brand url screenedAt createdAt
      price { fen }
      seller { id name }
      findings {
        id label articles severity score note state decisionReason
        spans { field start end text }
        brands { id nameZh }
        authentications { id askedAt dueOn isOverdue verdict verdictLabel reason answeredAt pausesCase brand { id nameZh } document { fileName url } }
      }
      copies {
        kind listingCount sellerCount isBounded
        pictures { id listingId previewUrl }
        listings { id title createdAt price { fen } seller { id name } }
      }
      pictures { id sha256 receivedAt isCompared previewUrl }
      scores { kind label score flagged flaggedFrom version base steps { signal label adds } }
    }
  }
`)

export type Listing = NonNullable<ResultOf<typeof listingQuery>['listing']>

export const addListingPicture = graphql(`
  mutation AddListingPicture($input: AddListingPictureInput!) {
    addListingPicture(input: $input) {
      __typename
      ... on Listing { id pictures { id sha256 receivedAt isCompared previewUrl } }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)
