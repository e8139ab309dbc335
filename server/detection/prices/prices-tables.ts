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
  lowFen: number
  farFen: number
}

declare module '../../core/database.ts' {
  interface Tables {
    priceEdition: PriceEditionTable
    priceRange: PriceRangeTable
  }
}
