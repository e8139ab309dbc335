import type { PriceRangeTable } from './prices-tables.ts'

/** The goods a range is of: one brand, one kind, one amount (empty: none is stated). */
export type PricedGoods = Pick<PriceRangeTable, 'brandKey' | 'goods' | 'amount'>

/** A range as it is held against prices: with the day it is of, YYYY-MM-DD. */
export type PriceRange = Omit<PriceRangeTable, 'editionId'> & { asOf: string }

export type PriceRanges = ReadonlyMap<string, PriceRange>

export const rangeKey = ({ brandKey, goods, amount }: PricedGoods): string => `${brandKey}\n${goods}\n${amount}`

export const byGoods = (ranges: readonly PriceRange[]): PriceRanges =>
  new Map(ranges.map((range) => [rangeKey(range), range]))
