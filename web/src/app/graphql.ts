import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** `graphql('query …')`: a document whose variables and result are typed from the printed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; Date: string; UUID: string }
  disableMasking: true
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
