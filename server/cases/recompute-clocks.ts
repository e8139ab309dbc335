import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { appendEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import type { Words } from '../core/words.ts'
import { getClock } from '../law/clocks.ts'
import { holdCalendar } from '../law/holiday-notice-store.ts'
import { findReading } from '../law/last-day-reading-store.ts'
import { type CaseClock, dueOf } from './case-clock-store.ts'
import { type DatedCase, findRunningClocks, lockFreeCases, writeNextDues } from './case-due-store.ts'

const BATCH = 500

export type Recomputed = { cases: number; changed: number }

/**
 * Reckons every running clock anew that was reckoned with an earlier calendar or another reading of the last day, batch by batch: each batch is kept as it
 * is done, so it may be stopped and goes on where it was, and several processes share the work. Cases somebody holds
 * just now are passed over; the next run takes them.
 */
export const recomputeClocks = async (
  ctx: Ctx,
  input: { onBatch?: (sum: Recomputed) => void; signal?: AbortSignal } = {},
): Promise<Recomputed> => {
  const revision = await holdCalendar(ctx)
  const sum = { cases: 0, changed: 0 }
  // Nothing was taken in since the program was built: every clock was reckoned with this calendar.
  if (revision === 0) return sum
  const readSince = (await findReading(ctx))?.revision ?? 0
  for (let after: string | undefined; !input.signal?.aborted; ) {
    const caseIds = await findOutdated(ctx, revision, after)
    if (caseIds.length === 0) break
    const done = await inTransaction(ctx, (tx) => recomputeBatch(tx, caseIds, readSince))
    sum.cases += done.cases
    sum.changed += done.changed
    input.onBatch?.(sum)
    after = caseIds.at(-1)
  }
  return sum
}

/** How many running clocks were reckoned with an earlier calendar. */
export const countOutdatedClocks = async (ctx: Ctx, revision: number): Promise<number> => {
  const row = await ctx.db
    .selectFrom('caseClock')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('endedOn', 'is', null)
    .where('calendarRevision', '<', revision)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export type MovedClock = { number: string; clock: string; movedFrom: string; dueOn: string; endedOn: string | null }

/** The clocks whose date, or whose mark as provisional, the calendar of this revision changed. */
export const listMovedClocks = async (ctx: Ctx, revision: number): Promise<MovedClock[]> => {
  const rows = await ctx.db
    .selectFrom('caseClock')
    .innerJoin('caseFile', 'caseFile.id', 'caseClock.caseId')
    .select(['number', 'clock', 'movedFrom', 'caseClock.dueOn', 'endedOn'])
    .where('calendarRevision', '=', revision)
    .where('movedFrom', 'is not', null)
    .orderBy('number')
    .orderBy('clock')
    .execute()
  return rows.map((row) => ({ ...row, movedFrom: row.movedFrom! }))
}

const findOutdated = async (ctx: Ctx, revision: number, after: string | undefined): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('caseClock')
    .select('caseId')
    .distinct()
    .where('endedOn', 'is', null)
    .where('calendarRevision', '<', revision)
    .$if(after !== undefined, (query) => query.where('caseId', '>', after!))
    .orderBy('caseId')
    .limit(BATCH)
    .execute()
  return rows.map(({ caseId }) => caseId)
}

const recomputeBatch = async (ctx: Ctx, caseIds: readonly string[], readSince: number): Promise<Recomputed> => {
  const cases = await lockFreeCases(ctx, caseIds)
  const rulesetOf = new Map(cases.map(({ id, ruleset }) => [id, ruleset]))
  const running = await findRunningClocks(ctx, [...rulesetOf.keys()])
  const fresh = running.map((clock) => ({ before: clock, due: dueOf(rulesetOf.get(clock.caseId)!, clock) }))
  const changes = fresh.filter(
    ({ before, due }) => before.dueOn !== due.dueOn || before.provisional !== due.provisional,
  )
  const changed = new Set(changes.map(({ before }) => before.caseId))
  const moved = new Set(changes.map(({ before }) => before.id))
  await writeDues(
    ctx,
    fresh.map(({ before, due }) => ({ id: before.id, movedFrom: moved.has(before.id) ? before.dueOn : null, ...due })),
  )
  const now = fresh.map(({ before, due }) => ({ ...before, dueOn: due.dueOn, provisional: due.provisional }))
  if (changed.size > 0) {
    await writeNextDues(
      ctx,
      [...changed],
      now.filter(({ caseId }) => changed.has(caseId)),
    )
    await appendEvents(
      ctx,
      cases
        .filter(({ id }) => changed.has(id))
        .map((found) =>
          eventOf(
            found,
            changes.filter(({ before }) => before.caseId === found.id),
            readSince,
          ),
        ),
    )
  }
  return { cases: cases.length, changed: changed.size }
}

type Fresh = ReturnType<typeof dueOf> & { id: string; movedFrom: string | null }

const writeDues = async (ctx: Ctx, rows: readonly Fresh[]): Promise<void> => {
  const column = <K extends keyof Fresh>(name: K) => rows.map((row) => row[name])
  await sql`
    update case_clock set due_on = fresh.due_on, provisional = fresh.provisional, explanation = fresh.explanation,
      calendar_revision = fresh.revision, moved_from = fresh.moved_from
    from unnest(${column('id')}::uuid[], ${column('dueOn')}::date[], ${column('provisional')}::boolean[],
      ${column('explanation')}::jsonb[], ${column('calendarRevision')}::integer[], ${column('movedFrom')}::date[])
      as fresh (id, due_on, provisional, explanation, revision, moved_from)
    where case_clock.id = fresh.id`.execute(ctx.db)
}

const eventOf = (
  { id, ruleset }: DatedCase,
  changes: readonly { before: CaseClock; due: { dueOn: string; provisional: boolean } }[],
  readSince: number,
) => {
  const said = changes.map(({ before, due }): Words => {
    const { label } = getClock(ruleset, before.clock)
    return {
      zh: `${label.zh}：${before.dueOn} → ${due.dueOn}`,
      en: `${label.en}: ${before.dueOn} → ${due.dueOn}`,
    }
  })
  const title: Words = { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
  const clocks = changes.map(({ before, due }) => ({
    clock: before.clock,
    was: before.dueOn,
    dueOn: due.dueOn,
    provisional: due.provisional,
  }))
  // A notice and a reading may have come together; the reading is this installation's own doing and is named.
  const isRead = changes.some(({ before }) => before.calendarRevision < readSince)
  return {
    subjectType: 'Case',
    subjectId: id,
    type: isRead ? 'rereadClock' : 'recomputeClock',
    data: { title, clocks },
  }
}
