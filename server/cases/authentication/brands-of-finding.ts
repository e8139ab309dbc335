import { type Brand, findBrandsByIds } from '../../brands/brand-store.ts'
import type { Ctx } from '../../core/context.ts'
import { readListing } from '../../detection/read-listing.ts'
import { liveRules } from '../../detection/rules/live-rules.ts'
import type { Listing } from '../../sellers/listing-store.ts'

/** The brands of the register that each of some listings is about: the one filled in first, then those named in it. */
export const brandsOfListings = async (ctx: Ctx, listings: readonly Listing[]): Promise<Map<string, Brand[]>> => {
  const { rulebook } = await liveRules(ctx)
  const idsOf = new Map(
    listings.map((listing) => {
      const { statedBrand, brands, lookalikes } = readListing(rulebook, listing)
      const met = [statedBrand, ...brands.map(({ brand }) => brand), ...lookalikes.map(({ brand }) => brand)]
      return [listing.id, [...new Set(met.flatMap((brand) => brand?.entry?.id ?? []))]] as const
    }),
  )
  const found = new Map(
    (await findBrandsByIds(ctx, [...new Set([...idsOf.values()].flat())])).map((brand) => [brand.id, brand]),
  )
  return new Map([...idsOf].map(([id, ids]) => [id, ids.flatMap((brandId) => found.get(brandId) ?? [])]))
}
