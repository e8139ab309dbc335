import type { Ctx } from '../core/context.ts'
import { oneAtATime } from '../core/one-at-a-time.ts'
import { BATCH, queueDocuments, type SearchIndex } from './search-index.ts'

export type RebuildProgress = { written: number; total: number }

/** No transaction of ours lives this long, so what was changed before it began is committed and read by the first pass. */
const LONGEST_TRANSACTION_MS = 10 * 60_000
const TASKS_UNDER_WAY = 4

export const rebuildLock = (index: SearchIndex) => `search.rebuild.${index.name}`
export const draftOf = (index: SearchIndex) => `${index.name}_next`

/**
 * Fills a new index from PostgreSQL beside the one in service, then puts it in its place in one step. What changed
 * meanwhile is written again afterwards. Answers how many documents there are; undefined when another process is
 * rebuilding already.
 */
export const rebuildIndex = (
  ctx: Ctx,
  index: SearchIndex,
  onProgress: (progress: RebuildProgress) => void = () => {},
): Promise<number | undefined> =>
  oneAtATime(ctx, rebuildLock(index), async () => {
    const draft = draftOf(index)
    const changedSince = new Date(ctx.clock.now().getTime() - LONGEST_TRANSACTION_MS)
    if (await ctx.search.hasIndex(draft)) await ctx.search.dropIndex(draft)
    await ctx.search.createIndex(draft, index.settings)
    const total = await index.count(ctx)
    const put = async (ids: string[]) => [await ctx.search.put(draft, await index.documentsOf(ctx, ids))]
    const written = await writeAll(ctx, index, { put, onWritten: (count) => onProgress({ written: count, total }) })
    await ctx.search.replaceIndex(index.name, draft)
    // Listeners wrote to the old index until now; tasks run in order, so all they did is before this read.
    await writeAll(ctx, index, { put: (ids) => queueDocuments(ctx, index, ids), changedSince })
    return written
  })

const writeAll = async (
  ctx: Ctx,
  index: SearchIndex,
  how: { put(ids: string[]): Promise<number[]>; changedSince?: Date; onWritten?(count: number): void },
): Promise<number> => {
  const underWay: number[] = []
  let written = 0
  let after: string | undefined
  for (;;) {
    const ids = await index.listIds(ctx, { after, changedSince: how.changedSince, limit: BATCH })
    if (ids.length === 0) break
    underWay.push(...(await how.put(ids)))
    if (underWay.length > TASKS_UNDER_WAY) await ctx.search.settle(underWay.splice(0, 1))
    written += ids.length
    after = ids.at(-1)
    how.onWritten?.(written)
  }
  await ctx.search.settle(underWay)
  return written
}
