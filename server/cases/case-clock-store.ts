import type { Selectable } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Ctx } from '../core/context.ts'
import { clockDue } from '../law/clock-due.ts'
import type { CaseClockTable } from './cases-tables.ts'

export type CaseClock = Selectable<CaseClockTable>

export const findClocksOfCases = (ctx: Ctx, caseIds: readonly string[]): Promise<CaseClock[]> =>
  ctx.db.selectFrom('caseClock').selectAll().where('caseId', 'in', caseIds).orderBy('startedOn').execute()

type DueOf = { dueOn: string; provisional: boolean; explanation: string }

const known = new LRUCache<string, DueOf>({ max: 2_000 })

/** A clock's date and reasons; the same for everything that starts on the same day, so reckoned once. */
const dueOf = (ruleset: string, clock: string, startedOn: string): DueOf => {
  const key = `${ruleset} ${clock} ${startedOn}`
  const before = known.get(key)
  if (before) return before
  const { dueOn, provisional, steps } = clockDue(ruleset, clock, startedOn)
  const due = { dueOn, provisional, explanation: JSON.stringify(steps) }
  known.set(key, due)
  return due
}

/** The row of a clock that starts on a legal day, with its date and the explanation of it. */
export const clockRow = (caseId: string, ruleset: string, clock: string, startedOn: string) => {
  const due = dueOf(ruleset, clock, startedOn)
  return {
    caseId,
    clock,
    startedOn,
    dueOn: due.dueOn,
    provisional: due.provisional,
    endedOn: null,
    explanation: due.explanation,
  }
}

/** The next date of a case, from the clocks that still run; 'infinity' when none does. */
export const nextDue = (clocks: readonly Pick<CaseClock, 'clock' | 'dueOn' | 'provisional' | 'endedOn'>[]) => {
  const running = clocks.filter((clock) => clock.endedOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const next = running[0]
  return { dueOn: next?.dueOn ?? 'infinity', dueClock: next?.clock ?? null, dueProvisional: next?.provisional ?? false }
}

/** Ends and starts clocks as an action says, then gives the case's next date. */
export const moveClocks = async (
  ctx: Ctx,
  input: { caseId: string; ruleset: string; ends: readonly string[]; starts: readonly string[] },
) => {
  const { caseId, ruleset, ends, starts } = input
  const today = ctx.clock.today()
  if (ends.length > 0)
    await ctx.db
      .updateTable('caseClock')
      .set({ endedOn: today })
      .where('caseId', '=', caseId)
      .where('clock', 'in', ends)
      .where('endedOn', 'is', null)
      .execute()
  if (starts.length > 0)
    await ctx.db
      .insertInto('caseClock')
      .values(starts.map((clock) => clockRow(caseId, ruleset, clock, today)))
      .execute()
  return nextDue(await findClocksOfCases(ctx, [caseId]))
}
