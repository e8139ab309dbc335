import { graphql, type ResultOf } from '../../app/graphql.ts'

export const precisionQuery = graphql(`
  query SignalPrecision {
    signalPrecision {
      signal label categoryLabel version confirmed reviewed
      precision { share low high }
      sources { source confirmed reviewed }
    }
  }
`)

export type PrecisionRow = ResultOf<typeof precisionQuery>['signalPrecision'][number]

export const rescreeningQuery = graphql(`
  query Rescreening {
    rescreening { id reason state done total startedAt updatedAt }
  }
`)

export const rescreenListings = graphql(`
  mutation RescreenListings($input: RescreenListingsInput!) {
    rescreenListings(input: $input) {
      __typename
      ... on Rescreening { id state done total }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)
