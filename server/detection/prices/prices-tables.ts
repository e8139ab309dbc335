import type { Generated } from 'kysely'
import type { GoodsKind } from './goods-kinds.ts'

/** The ranges of one day; kept so long that a finding can be explained by the figures it rests on. */
export type PriceEditionTable = {
  id: Generated<string>
  asOf: string
  /** Offers of one brand's goods at one price that there were. */
  offers: number
  computedAt: Date
}

/**
 * What one brand's goods of a kind were offered at, one price for each seller (the median of its own). Prices in
 * integer fen, quantiles as they stood (percentile_disc).
 */
export type PriceRangeTable = {
  editionId: string
  brandKey: string
  goods: GoodsKind
  /** Empty where none is stated. */
  amount: string
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

declare module '../../core/database.ts' {
  interface Tables {
    priceEdition: PriceEditionTable
    priceRange: PriceRangeTable
  }
}
