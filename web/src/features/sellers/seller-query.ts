import { graphql, type ResultOf } from '../../app/graphql.ts'

export const sellerQuery = graphql(`
  query Seller($id: UUID!) {
    seller(id: $id) {
      id number name kindLabel realNameLevel realNameLabel status divisionCode caseCount openFindingCount createdAt
      accounts { id platformLabel handle url }
      identifiers { id kindLabel value }
      cases(first: 20) {
        nodes {
          id number procedureLabel categoryLabel stateLabel isClosed receivedOn
          assignee { id name }
          due { clock label on unit daysLeft isOverdue provisional state }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const sellerListingsQuery = graphql(`
  query SellerListings($id: UUID!, $after: String) {
    seller(id: $id) {
      id
      listings(first: 20, after: $after) {
        nodes {
          id title text brand createdAt
          price { fen }
          findings { id label article severity score note state decisionReason spans { field start end text } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export type Seller = NonNullable<ResultOf<typeof sellerQuery>['seller']>
