import type { Ctx } from '../core/context.ts'
import { appendEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import type { Words } from '../core/words.ts'
import { workingDaysBetween } from '../law/calendar.ts'
import { getClock } from '../law/clocks.ts'
import { sayDay } from '../law/say-day.ts'
import { type DatedCase, lockFreeCases } from './case-due-store.ts'
import { findCasesToEscalate, findOverdueClocks, insertEscalations, type OverdueClock } from './escalation-store.ts'
import { nameMeasures, ofMeasure } from './name-measures.ts'

const BATCH = 200

/**
 * Brings overdue cases before the supervisor and the head of their office: an event `escalateCase`, once for each run of
 * a clock however often this is called and by however many processes. A clock that stands still, or of which the law
 * says what happens when it runs out, is left alone. Cases somebody holds just now are taken the next time. Returns how
 * many cases were escalated.
 */
export const escalateOverdue = async (ctx: Ctx): Promise<number> => {
  let escalated = 0
  for (let after: string | undefined; ; ) {
    const caseIds = await findCasesToEscalate(ctx, after, BATCH)
    if (caseIds.length === 0) return escalated
    escalated += await inTransaction(ctx, (tx) => escalate(tx, caseIds))
    after = caseIds.at(-1)
  }
}

const escalate = async (ctx: Ctx, caseIds: readonly string[]): Promise<number> => {
  const cases = await lockFreeCases(ctx, caseIds)
  const clocks = await findOverdueClocks(
    ctx,
    cases.map(({ id }) => id),
  )
  const fresh = await insertEscalations(ctx, clocks)
  const byCase = Map.groupBy(
    clocks.filter(({ id }) => fresh.has(id)),
    ({ caseId }) => caseId,
  )
  const measures = await nameMeasures(ctx, clocks)
  const late = cases.filter(({ id }) => byCase.has(id))
  await appendEvents(
    ctx,
    late.map((found) => eventOf(ctx, found, byCase.get(found.id)!, measures)),
  )
  return late.length
}

const eventOf = (
  ctx: Ctx,
  { id, ruleset }: DatedCase,
  clocks: readonly OverdueClock[],
  measures: ReadonlyMap<string, number>,
) => {
  const today = ctx.clock.today()
  const late = clocks.map(({ clock, dueOn }) => ({ clock, dueOn, workingDays: workingDaysBetween(dueOn, today) }))
  const labels = clocks.map(({ clock, dueOn, measureId }) => ({
    dueOn,
    ...ofMeasure(getClock(ruleset, clock).label, measures.get(measureId ?? '')),
  }))
  const title: Words = {
    zh: labels.map(({ zh, dueOn }) => `${zh}：${sayDay(dueOn).zh}到期`).join('；'),
    en: labels.map(({ en, dueOn }) => `${en}: due on ${sayDay(dueOn).en}`).join('; '),
  }
  return { subjectType: 'Case', subjectId: id, type: 'escalateCase', data: { title, clocks: late } }
}
