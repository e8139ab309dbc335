import { findScreeningsByListings } from './detection/screening-store.ts'
import { listingIndex } from './sellers/listing-index.ts'
import { sellerIndex } from './sellers/seller-index.ts'

/** Listings, with what our screen made of them. */
export const listings = listingIndex(async (ctx, ids) => {
  const screenings = await findScreeningsByListings(ctx, ids)
  return new Map(screenings.map(({ listingId, flagged }) => [listingId, { flagged }]))
})

/** Every index there is; each is healed by the worker and can be rebuilt. */
export const searchIndexes = [sellerIndex, listings]
