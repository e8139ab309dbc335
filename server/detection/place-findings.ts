import './detection-tables.ts'
import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'

/** Open findings follow their seller: its office is that of the division it is registered in now. */
export const placeFindings = async (ctx: Ctx, sellerIds: readonly string[]): Promise<void> => {
  const office = sql<string | null>`office_of_listing(finding.listing_id)`
  await ctx.db
    .updateTable('finding')
    .set({ authorityId: office })
    .where('state', '=', 'open')
    .where('listingId', 'in', listingsOfSellers(ctx, sellerIds).clearSelect().select('listing.id'))
    .where('authorityId', 'is distinct from', office)
    .execute()
}
