import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { appendEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import type { Words } from '../core/words.ts'
import { clocksOf, getClock } from '../law/clocks.ts'
import { rulesets } from '../law/ruleset.ts'
import { type CaseClock, standsStill } from './case-clock-store.ts'
import { type DatedCase, findRunningClocks, lockFreeCases, writeNextDues } from './case-due-store.ts'
import { nameMeasures, ofMeasure } from './name-measures.ts'

const BATCH = 200

const lapsing = [
  ...new Set(rulesets.flatMap(({ id }) => clocksOf(id).flatMap((clock) => (clock.expiry ? [clock.id] : [])))),
]

/**
 * Ends the clocks of which the law says that something happens by itself when their time is over: evidence registered
 * and kept is free (P art. 35), an unused right counts as waived (P art. 57), a public notice as service (P art. 82).
 * A date that may still move and a clock that stands still are left alone. Returns how many clocks ended.
 */
export const lapseClocks = async (ctx: Ctx): Promise<number> => {
  let ended = 0
  for (let after: string | undefined; ; ) {
    const caseIds = await findCasesWithLapsed(ctx, after)
    if (caseIds.length === 0) return ended
    ended += await inTransaction(ctx, (tx) => lapseOf(tx, caseIds))
    after = caseIds.at(-1)
  }
}

/** The next cases, by id, that have a clock to end. */
const findCasesWithLapsed = async (ctx: Ctx, after: string | undefined): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('caseClock')
    .select('caseId')
    .distinct()
    .where('endedOn', 'is', null)
    .where('clock', 'in', lapsing)
    .where('dueOn', '<', ctx.clock.today())
    .where('provisional', '=', false)
    .where((eb) => eb.or([eb('paused', 'is', null), eb.not(sql<boolean>`paused @> '[{"to": null}]'`)]))
    .$if(after !== undefined, (query) => query.where('caseId', '>', after!))
    .orderBy('caseId')
    .limit(BATCH)
    .execute()
  return rows.map(({ caseId }) => caseId)
}

const lapseOf = async (ctx: Ctx, caseIds: readonly string[]): Promise<number> => {
  const cases = await lockFreeCases(ctx, caseIds)
  const ids = cases.map(({ id }) => id)
  const running = await findRunningClocks(ctx, ids)
  const rulesetOf = new Map(cases.map(({ id, ruleset }) => [id, ruleset]))
  const over = running.filter((clock) => isOver(ctx, rulesetOf.get(clock.caseId)!, clock))
  if (over.length === 0) return 0
  await sql`update case_clock set ended_on = due_on, lapsed = true
    where id = any(${over.map(({ id }) => id)}::uuid[])`.execute(ctx.db)
  await writeNextDues(
    ctx,
    ids,
    running.filter((clock) => !over.includes(clock)),
  )
  const measures = await nameMeasures(ctx, over)
  await appendEvents(
    ctx,
    cases.flatMap((found) => {
      const clocks = over.filter(({ caseId }) => caseId === found.id)
      return clocks.length > 0 ? [eventOf(found, clocks, measures)] : []
    }),
  )
  return over.length
}

const isOver = (ctx: Ctx, ruleset: string, clock: CaseClock): boolean =>
  getClock(ruleset, clock.clock).expiry !== null &&
  clock.dueOn < ctx.clock.today() &&
  !clock.provisional &&
  !standsStill(clock)

const eventOf = ({ id, ruleset }: DatedCase, clocks: readonly CaseClock[], measures: ReadonlyMap<string, number>) => {
  const expiries = clocks.map(({ clock, dueOn, measureId }) => {
    const { label, effect } = getClock(ruleset, clock).expiry!
    const measure = measures.get(measureId ?? '')
    return { label: ofMeasure(label, measure), told: { clock, effect, dueOn, ...(measure ? { measure } : {}) } }
  })
  const title: Words = {
    zh: expiries.map(({ label }) => label.zh).join('；'),
    en: expiries.map(({ label }) => label.en).join('; '),
  }
  return {
    subjectType: 'Case',
    subjectId: id,
    type: 'lapseClock',
    data: { title, clocks: expiries.map(({ told }) => told) },
  }
}
