import type { Ctx } from '../core/context.ts'
import { oneAtATime } from '../core/one-at-a-time.ts'
import { asOnlyWriter, BATCH, draftOf, type SearchIndex } from './search-index.ts'

export type RebuildProgress = { written: number; total: number }

/** Tasks that wait together the server does together, in a fraction of the time. */
const TASKS_UNDER_WAY = 20

export const rebuildLock = (index: SearchIndex) => `search.rebuild.${index.name}`

/**
 * Fills a new index from PostgreSQL beside the one in service, then puts it in its place in one step. Whoever writes
 * to the index meanwhile writes to both, so nothing is missed and nothing stands still. Answers how many documents
 * there are; undefined when another process is rebuilding already.
 */
export const rebuildIndex = (
  ctx: Ctx,
  index: SearchIndex,
  onProgress: (progress: RebuildProgress) => void = () => {},
): Promise<number | undefined> =>
  oneAtATime(ctx, rebuildLock(index), async () => {
    await dropDraft(ctx, index)
    await ctx.search.createIndex(draftOf(index), index.settings)
    const written = await fill(ctx, index, onProgress)
    await asOnlyWriter(ctx, index, () => ctx.search.replaceIndex(index.name, draftOf(index)))
    return written
  })

/** What a rebuild that died left behind. */
export const dropDraft = (ctx: Ctx, index: SearchIndex): Promise<void> =>
  asOnlyWriter(ctx, index, async () => {
    if (await ctx.search.hasIndex(draftOf(index))) await ctx.search.dropIndex(draftOf(index))
  })

const fill = async (ctx: Ctx, index: SearchIndex, onProgress: (progress: RebuildProgress) => void) => {
  const total = await index.count(ctx)
  const underWay: number[] = []
  let written = 0
  let after: string | null = null
  for (;;) {
    const ids: string[] = await index.listIds(ctx, { after, limit: BATCH })
    if (ids.length === 0) break
    underWay.push(
      await asOnlyWriter(ctx, index, async (tx) => tx.search.put(draftOf(index), await index.documentsOf(tx, ids))),
    )
    if (underWay.length >= TASKS_UNDER_WAY) await ctx.search.settle(underWay.splice(0, TASKS_UNDER_WAY / 2))
    written += ids.length
    after = ids.at(-1)!
    onProgress({ written, total })
  }
  await ctx.search.settle(underWay)
  return written
}
