import { graphql, type VariablesOf } from '../../app/graphql.ts'
import { isUuid } from '../../ui/desk/is-uuid.ts'

export const listingsQuery = graphql(`
  query Listings($query: String, $filter: ListingFilter, $sort: ListingSort, $after: String) {
    listings(query: $query, filter: $filter, sort: $sort, first: 30, after: $after) {
      degraded
      edges {
        whyLabel
        node {
          id title brand
          price { fen }
          seller { id name }
          findings { id label state }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Asked for beside the list, so that nobody waits for the counts to see the hits. */
export const listingFacetsQuery = graphql(`
  query ListingFacets($query: String, $filter: ListingFilter) {
    listings(query: $query, filter: $filter, first: 1) {
      facets { name isEstimate values { value label count } }
    }
  }
`)

type Variables = VariablesOf<typeof listingsQuery>

export const sorts = ['NEWEST', 'CHEAPEST', 'DEAREST'] as const satisfies readonly Variables['sort'][]

export const facetNames = ['brand', 'source', 'sellerId', 'flagged'] as const

const flags: Record<string, boolean> = { true: true, false: false }

/** What the address asks for; a value nobody knows asks for nothing. */
export const readSearch = (read: (name: string) => string | undefined) => {
  const sellerId = read('sellerId')
  const filter: NonNullable<Variables['filter']> = {
    brand: read('brand')?.slice(0, 100),
    source: read('source')?.slice(0, 100),
    sellerId: sellerId && isUuid(sellerId) ? sellerId : undefined,
    flagged: flags[read('flagged') ?? ''],
  }
  return { query: read('query')?.slice(0, 100), filter, sort: sorts.find((sort) => sort === read('sort')) }
}
