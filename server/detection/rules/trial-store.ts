import type { Selectable } from 'kysely'
import './rules-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { IllegalTransition } from '../../core/errors.ts'
import { rowsOf } from '../../sellers/search-index.ts'
import type { LexiconTrialTable, TrialState } from './rules-tables.ts'

export type LexiconTrial = Selectable<LexiconTrialTable>

/** Most listings a rule is tried on, the newest first: a share of 1 % is then known to within 0.15 points. */
export const MOST_TRIED = 20_000

/** The last trial of a rule; undefined before the first. */
export const findTrial = (ctx: Ctx, ruleId: string): Promise<LexiconTrial | undefined> =>
  ctx.db
    .selectFrom('lexiconTrial')
    .selectAll()
    .where('ruleId', '=', ruleId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const startTrial = async (ctx: Ctx, rule: { id: string; edition: number }): Promise<void> => {
  const now = ctx.clock.now()
  await ctx.db
    .insertInto('lexiconTrial')
    .values({
      ruleId: rule.id,
      edition: rule.edition,
      state: 'running',
      refusal: null,
      total: Math.min(await rowsOf('listing').count(ctx), MOST_TRIED),
      beforeId: null,
      startedBy: ctx.actor.kind === 'person' ? (ctx.actor.id ?? null) : null,
      startedAt: now,
      updatedAt: now,
    })
    .execute()
}

/** Stops a trial after the batch under way. IllegalTransition unless it runs. */
export const stopTrial = (ctx: Ctx, ruleId: string): Promise<void> => change(ctx, ruleId, 'running', 'stopped')

/** Goes on with one that was stopped. IllegalTransition unless it is. */
export const goOnWithTrial = (ctx: Ctx, ruleId: string): Promise<void> => change(ctx, ruleId, 'stopped', 'running')

const change = async (ctx: Ctx, ruleId: string, from: TrialState, to: TrialState): Promise<void> => {
  const changed = await ctx.db
    .updateTable('lexiconTrial')
    .set({ state: to, updatedAt: ctx.clock.now() })
    .where('ruleId', '=', ruleId)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new IllegalTransition('moveLexiconRule', (await findTrial(ctx, ruleId))?.state ?? 'draft')
}
