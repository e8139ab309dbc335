import { sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { ListingFilter } from '../sellers/listing-store.ts'
import { type ListingPage, type ListingSearch, searchListings } from '../sellers/search-listings.ts'

export type KnownListingFilter = ListingFilter & { flagged?: boolean | null }

/** The listing search of those who screen: also by what our screen made of a listing, for who may read findings. */
export const findListings = (
  ctx: Ctx,
  { filter = {}, ...search }: Omit<ListingSearch, 'filter' | 'known'> & { filter?: KnownListingFilter },
): Promise<ListingPage> => {
  const { flagged, ...own } = filter
  return searchListings(ctx, {
    ...search,
    filter: own,
    known: {
      chosen: { flagged },
      facets: [{ name: 'flagged', values: flagValues(ctx) }],
      // Whom the index calls not flagged is more than the actor may know.
      indexed: flagged ? { flagged } : {},
    },
  })
}

/** Of the listings that were screened: which are flagged with a finding the actor may read, and which not. */
const flagValues = (ctx: Ctx) => {
  const known = ctx.db.selectFrom('finding').select('finding.listingId').where(ctx.readable('Finding'))
  return sql<{ subjectId: string; value: string }>`(
    select listing_id as subject_id, (flagged and listing_id in (${known}))::text as value
    from listing_screening where ${ctx.can('read', 'Finding')})`
}
