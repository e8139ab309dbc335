import { type Selectable, sql } from 'kysely'
import './case-escalation-tables.ts'
import type { Ctx } from '../core/context.ts'
import { clocksOf } from '../law/clocks.ts'
import { rulesets } from '../law/ruleset.ts'
import type { CaseEscalationTable } from './case-escalation-tables.ts'

export type Escalation = Selectable<CaseEscalationTable>

export type OverdueClock = {
  id: string
  caseId: string
  clock: string
  measureId: string | null
  dueOn: string
  beganOn: string
}

/** Clocks of which the law itself says what happens when they run out: nobody is late then. */
const lapsing = [
  ...new Set(rulesets.flatMap(({ id }) => clocksOf(id).flatMap((clock) => (clock.expiry ? [clock.id] : [])))),
]

const beganOn = sql<string>`coalesce(case_clock.restarted_on, case_clock.started_on)`

/** Running clocks past their date that no escalation speaks of yet, by case; those that stand still are left out. */
const overdue = (ctx: Ctx) =>
  ctx.db
    .selectFrom('caseClock')
    .innerJoin('caseFile', 'caseFile.id', 'caseClock.caseId')
    .where('caseFile.isOpen', '=', true)
    .where('caseClock.endedOn', 'is', null)
    .where('caseClock.dueOn', '<', ctx.clock.today())
    .where('caseClock.clock', '<>', sql<string>`all(${lapsing}::text[])`)
    .where(({ eb, or, not }) =>
      or([eb('caseClock.paused', 'is', null), not(sql<boolean>`case_clock.paused @> '[{"to": null}]'`)]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('caseEscalation')
            .select('caseEscalation.id')
            .whereRef('caseEscalation.clockId', '=', 'caseClock.id')
            .where('caseEscalation.beganOn', '=', beganOn),
        ),
      ),
    )

/** The next cases, by id, that have a clock to escalate. */
export const findCasesToEscalate = async (ctx: Ctx, after: string | undefined, limit: number): Promise<string[]> => {
  const rows = await overdue(ctx)
    .select('caseClock.caseId')
    .distinct()
    .$if(after !== undefined, (query) => query.where('caseClock.caseId', '>', after!))
    .orderBy('caseClock.caseId')
    .limit(limit)
    .execute()
  return rows.map(({ caseId }) => caseId)
}

/** The clocks of these cases that are to be escalated. */
export const findOverdueClocks = (ctx: Ctx, caseIds: readonly string[]): Promise<OverdueClock[]> =>
  overdue(ctx)
    .where('caseClock.caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .select([
      'caseClock.id',
      'caseClock.caseId',
      'caseClock.clock',
      'caseClock.measureId',
      'caseClock.dueOn',
      beganOn.as('beganOn'),
    ])
    .orderBy('caseClock.dueOn')
    .execute()

/** Keeps the escalations; answers the clocks of those that were not kept before. */
export const insertEscalations = async (ctx: Ctx, clocks: readonly OverdueClock[]): Promise<Set<string>> => {
  if (clocks.length === 0) return new Set()
  const rows = await ctx.db
    .insertInto('caseEscalation')
    .values(
      clocks.map(({ id, caseId, dueOn, beganOn }) => ({
        caseId,
        clockId: id,
        dueOn,
        beganOn,
        escalatedAt: ctx.clock.now(),
      })),
    )
    .onConflict((conflict) => conflict.columns(['clockId', 'beganOn']).doNothing())
    .returning('clockId')
    .execute()
  return new Set(rows.map(({ clockId }) => clockId))
}

export type OpenEscalation = Escalation & { clock: string; measureId: string | null }

/** The escalations of these cases whose clock still runs past its date, the oldest first. */
export const findOpenEscalations = (ctx: Ctx, caseIds: readonly string[]): Promise<OpenEscalation[]> =>
  ctx.db
    .selectFrom('caseEscalation')
    .innerJoin('caseClock', 'caseClock.id', 'caseEscalation.clockId')
    .selectAll('caseEscalation')
    .select(['caseClock.clock', 'caseClock.measureId'])
    .where('caseEscalation.caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .where('caseClock.endedOn', 'is', null)
    .where('caseClock.dueOn', '<', ctx.clock.today())
    .orderBy('caseEscalation.escalatedAt')
    .orderBy('caseEscalation.id')
    .execute()
