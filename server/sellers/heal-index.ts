import type { Ctx } from '../core/context.ts'
import { oneAtATime } from '../core/one-at-a-time.ts'
import { outboxState } from '../core/outbox.ts'
import type { Chore } from '../core/run-worker.ts'
import { dropDraft, rebuildIndex, rebuildLock } from './rebuild-index.ts'
import type { SearchIndex } from './search-index.ts'

export type Healing = 'sound' | 'rebuilt' | 'away'

/** Where the order of a setting's values says something; elsewhere the server answers them in an order of its own. */
const ORDERED: ReadonlySet<string> = new Set(['searchableAttributes', 'rankingRules'])

const spelled = (values: readonly unknown[], name: string): string => {
  const each = values.map((value) => JSON.stringify(value))
  return (ORDERED.has(name) ? each : each.sort()).join()
}

/** Does `have` hold all of `want`? The server adds its defaults to what it was told. */
const holds = (have: unknown, want: unknown, name = ''): boolean => {
  if (Array.isArray(want)) return Array.isArray(have) && spelled(have, name) === spelled(want, name)
  if (typeof want !== 'object' || want === null) return JSON.stringify(have) === JSON.stringify(want)
  return Object.entries(want).every(([key, value]) =>
    holds((have as Record<string, unknown> | null)?.[key], value, key),
  )
}

/** Missing, of other settings, or not of the rows that PostgreSQL has, those still on their way aside. */
const isSick = async (ctx: Ctx, index: SearchIndex): Promise<boolean> => {
  const before = await ctx.search.stateOf(index.name)
  if (!before || !holds(before.settings, index.settings)) return true
  // NOTE in this order: a row is counted, or still waiting in the outbox, or in the index when we look again
  const rows = await index.count(ctx)
  if (before.documents > rows) return true
  const { waiting, parked } = await outboxState(ctx, index.listener)
  const after = await ctx.search.stateOf(index.name)
  return after === undefined || after.documents + waiting + parked < rows
}

/** Makes the index whole again when it is not. */
export const healIndex = async (ctx: Ctx, index: SearchIndex): Promise<Healing> => {
  if (!(await ctx.search.isUp())) return 'away'
  if (await isSick(ctx, index)) {
    const documents = await rebuildIndex(ctx, index)
    if (documents !== undefined) ctx.log.info({ index: index.name, documents }, 'search index rebuilt')
    return 'rebuilt'
  }
  await sweep(ctx, index)
  return 'sound'
}

const HOUR_MS = 3_600_000

/** What a rebuild that died left behind, and the server's own record of what it did. */
const sweep = async (ctx: Ctx, index: SearchIndex): Promise<void> => {
  await oneAtATime(ctx, rebuildLock(index), () => dropDraft(ctx, index))
  await ctx.search.pruneTasks(new Date(ctx.clock.now().getTime() - HOUR_MS))
}

export const healIndexes = (indexes: readonly SearchIndex[]): Chore => ({
  name: 'healIndexes',
  everySeconds: 12,
  async run(ctx) {
    for (const index of indexes) await healIndex(ctx, index)
  },
})
