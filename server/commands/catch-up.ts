import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '../core/context.ts'
import { drainOutbox, outboxState } from '../core/outbox.ts'
import { searchIndexes } from '../search-indexes.ts'
import { healIndex } from '../sellers/heal-index.ts'
import { listeners } from '../subscribers.ts'
import { progressBar } from './progress-bar.ts'
import { tell } from './tell.ts'

const PATIENCE_MS = 15_000

const awaited = listeners.filter(({ isLeisurely }) => !isLeisurely)
const stateOf = (ctx: Ctx) => outboxState(ctx, ...awaited.map(({ name }) => name))

/**
 * Lets the listeners work off what waits, as a worker would, but for those nobody waits for: afterwards what was written
 * can be found. Other workers may help. When nothing moves for a while the rest is left to them.
 */
export const catchUp = async (ctx: Ctx): Promise<void> => {
  for (const index of searchIndexes) await healIndex(ctx, index)
  const bar = progressBar('Indexing ')
  const { waiting: total } = await stateOf(ctx)
  const counting = new AbortController()
  const counted = count(ctx, total, bar.set, counting.signal)
  try {
    let least = total
    let movedAt = performance.now()
    for (;;) {
      await drainOutbox(ctx, awaited)
      const { waiting } = await stateOf(ctx)
      if (waiting < least) movedAt = performance.now()
      least = Math.min(least, waiting)
      if (waiting === 0 || performance.now() - movedAt > PATIENCE_MS) break
      await sleep(250)
    }
    if (least > 0) tell(`${least} rows are not indexed yet; the worker goes on with them.`)
  } finally {
    counting.abort()
    await counted
    bar.end()
  }
}

type Show = (value: number, total: number) => void

const count = async (ctx: Ctx, total: number, show: Show, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const { waiting } = await stateOf(ctx).catch(() => ({ waiting: total }))
    show(Math.max(0, total - waiting), total)
    await sleep(500, undefined, { signal }).catch(() => {})
  }
  show(total, total)
}
