import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { rowsOf } from '../search-index.ts'
import { matchSellers } from './match-sellers.ts'

const BATCH = 500

type Progress = (at: { done: number; total: number }) => void

/**
 * Compares all sellers afresh, batch by batch: a pair is seen when the later of the two is compared. Whatever was done
 * before it was stopped is kept.
 */
export const matchAllSellers = async (
  ctx: Ctx,
  onProgress: Progress = () => {},
): Promise<{ sellers: number; candidates: number }> => {
  const total = await rowsOf('seller').count(ctx)
  let done = 0
  let after: string | null = null
  for (;;) {
    const ids: string[] = await rowsOf('seller').listIds(ctx, { after, limit: BATCH })
    if (ids.length === 0) break
    await matchSellers(ctx, ids)
    done += ids.length
    after = ids.at(-1)!
    onProgress({ done, total })
  }
  const { count } = await ctx.db
    .selectFrom('sellerCandidate')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { sellers: done, candidates: Number(count) }
}
