import { z } from 'zod'
import type { PriceRanges } from './prices/price-range.ts'
import { type Screening, screenListing } from './screen-listing.ts'

/** A line of a file to screen. Price in yuan, as a number or as sellers write it ("¥1,299", "28元"). */
export const screenInput = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().max(4_000_000),
  brand: z.string().max(1_000).nullish(),
  price: z.union([z.number(), z.string().max(100)]).nullish(),
  seller: z.string().max(1_000).nullish(),
})

export type ScreenInput = z.input<typeof screenInput>

/** The id as it was given, then the scores, then what fired. */
export type Screened = { id: string | number } & Screening

/**
 * Screens one line without a server: what fired, with the words marked by their offsets in `text`. Prices are held
 * against the ranges given; without any, against the lowest genuine prices of the word list alone.
 */
export const screen = ({ id, text, brand, price, seller }: ScreenInput, priceRanges?: PriceRanges): Screened => ({
  id,
  ...screenListing({ text, brand, priceFen: fenOf(price), seller, priceRanges }),
})

const fenOf = (price: number | string | null | undefined): number | undefined => {
  if (price === null || price === undefined || price === '') return undefined
  const yuan = typeof price === 'number' ? price : Number(/\d[\d,]*(?:\.\d+)?/.exec(price)?.[0]?.replaceAll(',', ''))
  return Number.isFinite(yuan) && yuan >= 0 ? Math.round(yuan * 100) : undefined
}
