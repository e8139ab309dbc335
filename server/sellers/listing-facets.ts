import { sql } from 'kysely'
import type { Facet } from './count-facets.ts'

const ofColumn = (name: string, column: string): Facet => ({
  name,
  has: (value) => sql`${sql.ref(`listing.${column}`)}::text = ${value}`,
  beside: sql`(select ${sql.ref(`listing.${column}`)}::text as value)`,
})

export const OWN_LISTING_FACETS = ['brand', 'source', 'sellerId'] as const

/** What listings can be narrowed by that the register itself knows. */
export const ownListingFacets: readonly Facet[] = OWN_LISTING_FACETS.map((name) => ofColumn(name, name))
