import './brand-screening-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Forbidden } from '../../core/errors.ts'
import { rowsOf } from '../../sellers/search-index.ts'

/**
 * How far the workers came with the listings that name brands whose entry changed. `done` listings of `total` are passed
 * in this round; each brand is sought until the walk has come round to where it began for it.
 */
export type BrandWalk = { brandIds: string[]; done: number; total: number }

/** Forbidden for who may not read the rules. */
export const findBrandWalk = async (ctx: Ctx): Promise<BrandWalk> => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('brandWalk')
  const waiting = await ctx.db
    .selectFrom('brandScreening')
    .select('brandId')
    .where('sought', 'is not', null)
    .orderBy('brandId')
    .execute()
  const walk = await ctx.db.selectFrom('brandWalk').select('afterId').executeTakeFirst()
  const total = await rowsOf('listing').count(ctx)
  const done = walk?.afterId ? await rowsOf('listing').count(ctx, walk.afterId) : 0
  return { brandIds: waiting.map(({ brandId }) => brandId), done, total }
}
