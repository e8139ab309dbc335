import type { Ctx } from '../core/context.ts'
import { enqueue } from '../core/outbox.ts'
import { inTransaction } from '../core/transaction.ts'
import { findListingsByIds } from '../sellers/listing-store.ts'
import { asOnlyComparer, compareListings } from './copies/compare-listings.ts'
import { filedBrands } from './filed-brands.ts'
import { screenListing } from './screen-listing.ts'
import { deleteSilentFindings, upsertFindings, upsertScreenings } from './screening-store.ts'
import { textKey } from './text-key.ts'

/**
 * Screens listings as they stand now and keeps what was found. Hears of new and changed listings; doing it twice, or
 * in another order, gives the same rows. Those that now have a copy at another seller, or have none any more, are
 * screened after.
 */
export const screenListings = async (ctx: Ctx, listingIds: readonly string[]): Promise<void> => {
  const brands = await filedBrands(ctx)
  await inTransaction(ctx, async (tx) => {
    await asOnlyComparer(tx)
    const listings = await findListingsByIds(tx, listingIds)
    if (listings.length === 0) return
    const { copies, stirred } = await compareListings(tx, listings)
    const screened = listings.map((listing) => ({
      listingId: listing.id,
      listingVersion: listing.version,
      textKey: textKey(listing),
      ...screenListing({ ...listing, copies: copies.get(listing.id) }, { brands }),
    }))
    const kept = await upsertScreenings(tx, screened)
    const keptIds = new Set(kept.map(({ listingId }) => listingId))
    const rows = screened.filter(({ listingId }) => keptIds.has(listingId))
    await upsertFindings(tx, rows)
    await deleteSilentFindings(tx, rows)
    // The listings index can be filtered by the flag.
    const flips = kept.filter(({ changesFlag }) => changesFlag)
    await enqueue(tx, [
      ...flips.map(({ listingId }) => ({ listener: 'indexListings', subjectId: listingId })),
      ...stirred.map((subjectId) => ({ listener: 'screenListings', subjectId })),
    ])
  })
}
