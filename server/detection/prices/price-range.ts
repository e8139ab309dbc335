import type { GoodsKind } from './goods-kinds.ts'

/** The goods a range is of: one brand, one kind, one amount (empty: none is stated). */
export type PricedGoods = { brandKey: string; goods: GoodsKind; amount: string }

/**
 * What one brand's goods of a kind were offered at, one price for each seller (the median of its own). Prices in
 * integer fen, quantiles as they stood (percentile_disc).
 */
export type PriceRange = PricedGoods & {
  /** The day it is of, YYYY-MM-DD. */
  asOf: string
  sellers: number
  listings: number
  p05: number
  p25: number
  p50: number
  p75: number
  p95: number
  /** Below this a price is far under the range. */
  lowFen: number
  /** Below this it is out of all proportion. */
  farFen: number
}

export type PriceRanges = ReadonlyMap<string, PriceRange>

export const rangeKey = ({ brandKey, goods, amount }: PricedGoods): string => `${brandKey}\n${goods}\n${amount}`

export const byGoods = (ranges: readonly PriceRange[]): PriceRanges =>
  new Map(ranges.map((range) => [rangeKey(range), range]))
