import { findAuthorised } from '../brands/find-authorised.ts'
import type { Ctx } from '../core/context.ts'
import { enqueue } from '../core/outbox.ts'
import { inTransaction } from '../core/transaction.ts'
import { findListingsByIds } from '../sellers/listing-store.ts'
import { findHeldLicences } from '../sellers/register/find-held-licences.ts'
import { asOnlyComparer, compareListings } from './copies/compare-listings.ts'
import { livePriceRanges } from './prices/live-price-ranges.ts'
import { pricedOfferOf } from './prices/priced-offer.ts'
import { readListing } from './read-listing.ts'
import { liveRules } from './rules/live-rules.ts'
import { keepShadowHits, shadowHits } from './rules/watch-shadows.ts'
import { screenReading } from './screen-listing.ts'
import { deleteSilentFindings, upsertFindings, upsertScreenings } from './screening-store.ts'
import { textKey } from './text-key.ts'

/**
 * Screens listings as they stand now and keeps what was found. Hears of new and changed listings; doing it twice, or
 * in another order, gives the same rows. Those that now have a copy at another seller, or have none any more, are
 * screened after.
 */
export const screenListings = async (ctx: Ctx, listingIds: readonly string[]): Promise<void> => {
  const live = await liveRules(ctx)
  const priceRanges = await livePriceRanges(ctx)
  await inTransaction(ctx, async (tx) => {
    await asOnlyComparer(tx)
    const found = await findListingsByIds(tx, listingIds)
    if (found.length === 0) return
    const { copies, stirred } = await compareListings(tx, found)
    const sellerIds = [...new Set(found.flatMap(({ sellerId }) => sellerId ?? []))]
    const authorised = await findAuthorised(tx, sellerIds)
    const held = await findHeldLicences(tx, sellerIds)
    const listings = found.map((listing) => ({
      ...listing,
      copies: copies.get(listing.id),
      priceRanges,
      authorisedBy: listing.sellerId ? authorised.get(listing.sellerId) : undefined,
      licences: listing.sellerId ? held.get(listing.sellerId) : undefined,
    }))
    const screened = listings.map((listing) => {
      const reading = readListing(live.rulebook, listing)
      return {
        listingId: listing.id,
        listingVersion: listing.version,
        textKey: textKey(listing),
        lexiconRevision: live.revision,
        offer: pricedOfferOf(reading),
        ...screenReading(reading),
      }
    })
    const hits = shadowHits(
      live,
      listings.map((listing, at) => ({ listing, screening: screened[at]! })),
    )
    const kept = await upsertScreenings(tx, screened)
    const keptIds = new Set(kept.map(({ listingId }) => listingId))
    const rows = screened.filter(({ listingId }) => keptIds.has(listingId))
    await upsertFindings(tx, rows)
    await deleteSilentFindings(tx, rows)
    await keepShadowHits(tx, live, [...keptIds], hits)
    // The listings index can be filtered by the flag.
    const flips = kept.filter(({ changesFlag }) => changesFlag)
    await enqueue(tx, [
      ...flips.map(({ listingId }) => ({ listener: 'indexListings', subjectId: listingId })),
      ...stirred.map((subjectId) => ({ listener: 'screenListings', subjectId })),
    ])
  })
}
