import type { Selectable } from 'kysely'
import { z } from 'zod'
import './rescreening-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { rowsOf } from '../sellers/search-index.ts'
import type { RescreeningState, RescreeningTable } from './rescreening-tables.ts'
import { screenListings } from './screen-listings.ts'

export type Rescreening = Selectable<RescreeningTable>

export const RESCREENING_STEPS = ['START', 'STOP', 'RESUME'] as const

const BATCH = 200

const startInput = z.object({ reason: text(200, 2) })

/** The last screening of everything, for who may read the rules; undefined before the first. */
export const findRescreening = async (ctx: Ctx): Promise<Rescreening | undefined> => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('rescreening')
  return last(ctx)
}

const last = (ctx: Ctx): Promise<Rescreening | undefined> =>
  ctx.db.selectFrom('rescreening').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()

/**
 * Begins to screen every listing again; the workers go on with it. IllegalTransition while another is not finished,
 * Forbidden, InvalidInput.
 */
export const startRescreening = async (ctx: Ctx, input: z.input<typeof startInput>): Promise<Rescreening> => {
  if (!ctx.can('rescreen', 'DetectionRule')) throw new Forbidden('startRescreening')
  const { reason } = validate(ctx.locale, startInput, input)
  return inTransaction(ctx, async (tx) => {
    const before = await last(tx)
    const started = await tx.db
      .insertInto('rescreening')
      .values({
        reason: reason.trim(),
        state: 'running',
        total: await rowsOf('listing').count(tx),
        afterId: null,
        startedBy: tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null,
        startedAt: tx.clock.now(),
        updatedAt: tx.clock.now(),
      })
      // One at a time: the database refuses a second that is not finished.
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!started) throw new IllegalTransition('startRescreening', before?.state ?? 'running')
    await tell(tx, started, 'startRescreening')
    return started
  })
}

/** Stops it after the batch under way; what was screened stays so. IllegalTransition unless it runs. */
export const stopRescreening = (ctx: Ctx): Promise<Rescreening> =>
  change(ctx, 'stopRescreening', { from: 'running', to: 'stopped' })

/** Goes on where it was stopped. IllegalTransition unless it is stopped. */
export const resumeRescreening = (ctx: Ctx): Promise<Rescreening> =>
  change(ctx, 'resumeRescreening', { from: 'stopped', to: 'running' })

const change = async (
  ctx: Ctx,
  action: string,
  { from, to }: { from: RescreeningState; to: RescreeningState },
): Promise<Rescreening> => {
  if (!ctx.can('rescreen', 'DetectionRule')) throw new Forbidden(action)
  return inTransaction(ctx, async (tx) => {
    const changed = await tx.db
      .updateTable('rescreening')
      .set({ state: to, updatedAt: tx.clock.now() })
      .where('state', '=', from)
      .returningAll()
      .executeTakeFirst()
    if (!changed) throw new IllegalTransition(action, (await last(tx))?.state ?? 'finished')
    await tell(tx, changed, action)
    return changed
  })
}

const tell = (ctx: Ctx, { id, done, total, reason }: Rescreening, type: string) =>
  appendEvent(ctx, { subjectType: 'Rescreening', subjectId: id, type, data: { done, total, reason } })

/**
 * Screens the next batch of what is to be screened again, and keeps how far it came in the same transaction: a worker
 * that is killed leaves a whole number of batches. Two workers never take the same batch. Undefined when nothing runs.
 */
export const rescreenBatch = (ctx: Ctx, limit = BATCH): Promise<Rescreening | undefined> =>
  inTransaction(ctx, async (tx) => {
    const running = await tx.db
      .selectFrom('rescreening')
      .selectAll()
      .where('state', '=', 'running')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!running) return undefined
    const ids = await rowsOf('listing').listIds(tx, { after: running.afterId, limit })
    await screenListings(tx, ids)
    const isLast = ids.length < limit
    const after = await tx.db
      .updateTable('rescreening')
      .set({
        done: running.done + ids.length,
        afterId: ids.at(-1) ?? running.afterId,
        state: isLast ? 'finished' : 'running',
        updatedAt: tx.clock.now(),
      })
      .where('id', '=', running.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (isLast) await tell(tx, after, 'finishRescreening')
    return after
  })

const BATCHES_AT_ONCE = 25

/** A turn of the worker at it: some batches, so that a worker that is to stop does not wait for the rest. */
export const rescreen = async (ctx: Ctx): Promise<void> => {
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch++) {
    const after = await rescreenBatch(ctx)
    if (after?.state !== 'running') return
  }
}
