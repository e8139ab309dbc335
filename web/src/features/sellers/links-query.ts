import { graphql, type ResultOf } from '../../app/graphql.ts'

export const sellerLinksQuery = graphql(`
  query SellerLinks($id: UUID!) {
    seller(id: $id) {
      id
      operator {
        members { id }
        links {
          id note sinceOn recordedAt
          upline { id name }
          downline { id name }
          sourceCase { id number }
          sourceListing { id title }
        }
      }
    }
  }
`)

export const linkSellers = graphql(`
  mutation LinkSellers($input: LinkSellersInput!) {
    linkSellers(input: $input) {
      __typename
      ... on SellerLink { id }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export const endSellerLink = graphql(`
  mutation EndSellerLink($input: EndSellerLinkInput!) {
    endSellerLink(input: $input) {
      __typename
      ... on SellerLink { id endedAt }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type SellerLink = NonNullable<
  NonNullable<ResultOf<typeof sellerLinksQuery>['seller']>['operator']
>['links'][number]

export const linkSourcesQuery = graphql(`
  query LinkSources($id: UUID!) {
    seller(id: $id) {
      id
      cases(first: 20) { nodes { id number procedureLabel } }
      listings(first: 20) { nodes { id title } }
    }
  }
`)
