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
