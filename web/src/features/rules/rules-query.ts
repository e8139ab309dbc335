import { graphql, type ResultOf } from '../../app/graphql.ts'

export const precisionQuery = graphql(`
  query SignalPrecision {
    signalPrecision {
      signal label categoryLabel scope version confirmed reviewed
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

export const brandWalkQuery = graphql(`
  query BrandWalk {
    brandWalk { waiting done total }
  }
`)

export const priceRangesQuery = graphql(`
  query PriceRanges($brand: String, $after: String) {
    priceEdition { asOf offers }
    priceRanges(first: 50, after: $after, brand: $brand) {
      nodes {
        brand goods goodsLabel amount sellers listings
        p05 { fen } p25 { fen } p50 { fen } p75 { fen } p95 { fen } low { fen } far { fen }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export type PriceRangeRow = ResultOf<typeof priceRangesQuery>['priceRanges']['nodes'][number]
