import { graphql, type VariablesOf } from '../../app/graphql.ts'
import { isUuid } from '../../ui/desk/is-uuid.ts'

export const sellersQuery = graphql(`
  query Sellers($query: String, $filter: SellerFilter, $sort: SellerSort, $after: String) {
    sellers(query: $query, filter: $filter, sort: $sort, first: 30, after: $after) {
      degraded
      edges {
        whyLabel
        alsoFound { whyLabel node { id name } }
        node {
          id number name kindLabel realNameLevel realNameLabel status caseCount openFindingCount attentions
          accounts { id platformLabel handle }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Asked for beside the list, so that nobody waits for the counts to see the hits. */
export const sellerFacetsQuery = graphql(`
  query SellerFacets($query: String, $filter: SellerFilter) {
    sellers(query: $query, filter: $filter, first: 1) {
      facets { name isEstimate values { value label count } }
    }
  }
`)

type Variables = VariablesOf<typeof sellersQuery>
type Filter = NonNullable<Variables['filter']>

const kinds = [
  'ENTERPRISE',
  'INDIVIDUAL_BUSINESS',
  'COOPERATIVE',
  'EXEMPT_FARM',
  'EXEMPT_HANDICRAFT',
  'EXEMPT_LABOUR',
  'EXEMPT_PETTY',
  'UNREGISTERED_OVER_LIMIT',
  'UNKNOWN',
] as const satisfies readonly Filter['kind'][]
const levels = ['NONE', 'PHONE', 'IDENTITY', 'LICENCE'] as const satisfies readonly Filter['realNameLevel'][]
const platforms = [
  'WECHAT',
  'SHOP',
  'MINI_PROGRAM',
  'LIVE_ROOM',
  'GROUP',
  'OTHER',
] as const satisfies readonly Filter['platform'][]
const attentions = [
  'WATCHED',
  'LICENCE_EXPIRED',
  'LICENCE_EXPIRING',
  'RECHECK_DUE',
  'OVER_LIMIT',
] as const satisfies readonly Filter['attention'][]
const risks = ['OPEN_FINDINGS', 'WATCHED'] as const satisfies readonly Filter['risk'][]
export const sorts = ['NEWEST', 'NAME', 'MOST_CASES'] as const satisfies readonly Variables['sort'][]

export const facetNames = [
  'kind',
  'realNameLevel',
  'divisionCode',
  'platform',
  'attention',
  'risk',
  'category',
  'authority',
] as const

/** What the address asks for; a value nobody knows asks for nothing. */
export const readSearch = (read: (name: string) => string | undefined) => {
  const one = <T extends string>(values: readonly T[], name: string) => values.find((value) => value === read(name))
  const authority = read('authority')
  const filter: Filter = {
    kind: one(kinds, 'kind'),
    realNameLevel: one(levels, 'realNameLevel'),
    divisionCode: read('divisionCode')?.slice(0, 6),
    platform: one(platforms, 'platform'),
    attention: one(attentions, 'attention'),
    risk: one(risks, 'risk'),
    category: read('category')?.slice(0, 50),
    authority: authority && isUuid(authority) ? authority : undefined,
  }
  return { query: read('query')?.slice(0, 100), filter, sort: one(sorts, 'sort') }
}
