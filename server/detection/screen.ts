import { type Screening, screenListing } from './screen-listing.ts'

/** A line of a file to screen. Price in yuan, as a number or as sellers write it ("¥1,299", "28元"). */
export type ScreenInput = { id: string; text: string; brand?: string | null; price?: number | string | null }

export type Screened = { id: string } & Screening

/** Screens one line without a server: what fired, with the words marked by their offsets in `text`. */
export const screen = ({ id, text, brand, price }: ScreenInput): Screened => ({
  id,
  ...screenListing({ text, brand, priceFen: fenOf(price) }),
})

const fenOf = (price: number | string | null | undefined): number | undefined => {
  if (price === null || price === undefined || price === '') return undefined
  const yuan = typeof price === 'number' ? price : Number(/\d[\d,]*(?:\.\d+)?/.exec(price)?.[0]?.replaceAll(',', ''))
  return Number.isFinite(yuan) && yuan >= 0 ? Math.round(yuan * 100) : undefined
}
