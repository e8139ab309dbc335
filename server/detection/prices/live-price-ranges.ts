import './prices-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { byGoods, type PriceRange, type PriceRanges } from './price-range.ts'

let last: { editionId: string; ranges: PriceRanges } | undefined

/** The ranges of the newest edition, loaded anew when there is another; empty before the first. */
export const livePriceRanges = async (ctx: Ctx): Promise<PriceRanges> => {
  const newest = await newestEdition(ctx)
  if (!newest) return new Map()
  if (last?.editionId !== newest.id)
    last = { editionId: newest.id, ranges: byGoods(await listPriceRanges(ctx, newest)) }
  return last.ranges
}

export type PriceEdition = { id: string; asOf: string; offers: number }

export const newestEdition = (ctx: Ctx): Promise<PriceEdition | undefined> =>
  ctx.db
    .selectFrom('priceEdition')
    .select(['id', 'asOf', 'offers'])
    .orderBy('computedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** All ranges of an edition, by brand. */
export const listPriceRanges = async (ctx: Ctx, { id, asOf }: PriceEdition): Promise<PriceRange[]> => {
  const rows = await ctx.db
    .selectFrom('priceRange')
    .selectAll()
    .where('editionId', '=', id)
    .orderBy('brandKey')
    .orderBy('goods')
    .orderBy('amount')
    .execute()
  return rows.map(({ editionId: _editionId, ...range }) => ({ ...range, asOf }))
}
