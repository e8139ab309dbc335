import type { Ctx } from '../../../server/core/context.ts'
import { upsertListingsBulk } from '../../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import type { InventedListing } from './copied-listings.ts'

const BATCH = 1_000

/** Keeps invented listings and their sellers; the ids of the listings, in their order. */
export const offerCopiedListings = async (ctx: Ctx, listings: readonly InventedListing[]): Promise<string[]> => {
  const names = [...new Set(listings.map(({ seller }) => seller))]
  const sellerIds = new Map<number, string>()
  for (let at = 0; at < names.length; at += BATCH) {
    const some = names.slice(at, at + BATCH)
    const { ids } = await upsertSellersBulk(ctx, {
      source: 'copies',
      rows: some.map((seller) => ({ sourceKey: `${seller}`, name: `商家${seller}` })),
    })
    for (const [i, seller] of some.entries()) sellerIds.set(seller, ids[i]!)
  }
  const listingIds: string[] = []
  for (let at = 0; at < listings.length; at += BATCH) {
    const { ids } = await upsertListingsBulk(ctx, {
      source: 'copies',
      rows: listings.slice(at, at + BATCH).map(({ title, text, priceFen, seller }, i) => ({
        ...{ sourceKey: `${at + i}`, title, text, priceFen },
        sellerId: sellerIds.get(seller)!,
      })),
    })
    listingIds.push(...ids)
  }
  return listingIds
}
