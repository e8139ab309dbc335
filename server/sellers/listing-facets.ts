import { sql } from 'kysely'
import type { Facet } from './count-facets.ts'

const ofColumn = (name: string, column: string): Facet => ({
  name,
  column: sql.ref(`listing.${column}`),
  values: sql`(select id as subject_id, ${sql.ref(column)}::text as value from listing)`,
})

/** What listings can be narrowed by that the register itself knows. */
export const ownListingFacets: readonly Facet[] = [
  ofColumn('brand', 'brand'),
  ofColumn('source', 'source'),
  ofColumn('sellerId', 'seller_id'),
]
