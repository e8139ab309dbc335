import type { Insertable, Selectable } from 'kysely'
import { LRUCache } from 'lru-cache'
import './case-clock-tables.ts'
import type { Ctx } from '../core/context.ts'
import { clockDue } from '../law/clock-due.ts'
import { reckoningInUse } from '../law/reckoning.ts'
import type { CaseClockTable, CasePause } from './case-clock-tables.ts'

export type CaseClock = Selectable<CaseClockTable>

/** What happened to a clock, which together with its first day gives its date. */
export type ClockPast = Pick<
  CaseClock,
  'clock' | 'startedOn' | 'startedAt' | 'paused' | 'extended' | 'extendedBy' | 'restartedOn'
>

export const findClocksOfCases = (ctx: Ctx, caseIds: readonly string[]): Promise<CaseClock[]> =>
  ctx.db.selectFrom('caseClock').selectAll().where('caseId', 'in', caseIds).orderBy('startedOn').orderBy('id').execute()

/** Whether a clock of a case runs, standing still or not. */
export const isRunning = async (ctx: Ctx, caseId: string, clock: string): Promise<boolean> =>
  (await findClocksOfCases(ctx, [caseId])).some((one) => one.clock === clock && one.endedOn === null)

type DueOf = {
  dueOn: string
  dueAt: string | null
  provisional: boolean
  explanation: string
  calendarRevision: number
}

const known = new LRUCache<string, DueOf>({ max: 2_000 })

/** A clock's date and reasons; the same for everything that starts on the same day, so reckoned once. */
export const dueOf = (ruleset: string, past: ClockPast): DueOf => {
  const { clock, startedOn, startedAt, paused, extended, extendedBy, restartedOn } = past
  const { revision } = reckoningInUse()
  const key = JSON.stringify([
    revision,
    ruleset,
    clock,
    startedOn,
    startedAt,
    paused,
    extended,
    extendedBy,
    restartedOn,
  ])
  const before = known.get(key)
  if (before) return before
  const { dueOn, dueAt, provisional, steps } = clockDue(ruleset, clock, startedOn, {
    paused: paused ?? [],
    extended,
    extendedBy: extendedBy ?? [],
    restartedOn,
    startedAt: startedAt ?? undefined,
  })
  const due = {
    dueOn,
    dueAt: dueAt ?? null,
    provisional,
    explanation: JSON.stringify(steps),
    calendarRevision: revision,
  }
  known.set(key, due)
  return due
}

/** The row of a clock that starts on a legal day, with its date and the explanation of it; in hours, also at a time. */
export const clockRow = (
  caseId: string,
  ruleset: string,
  clock: string,
  startedOn: string,
  {
    startedAt = null,
    measureId = null,
    restartedOn = null,
  }: { startedAt?: string | null; measureId?: string | null; restartedOn?: string | null } = {},
): Insertable<CaseClockTable> & { dueOn: string; provisional: boolean; endedOn: null } => ({
  caseId,
  clock,
  measureId,
  startedOn,
  startedAt,
  restartedOn,
  endedOn: null,
  ...dueOf(ruleset, { clock, startedOn, startedAt, paused: null, extended: 0, extendedBy: null, restartedOn }),
})

/** Writes what an action made of a clock that runs, with its new date. */
export const updateClock = async (ctx: Ctx, ruleset: string, clock: CaseClock): Promise<void> => {
  const { id, paused, extended, extendedBy, restartedOn, endedOn } = clock
  await ctx.db
    .updateTable('caseClock')
    .set({
      paused: paused && JSON.stringify(paused),
      extended,
      extendedBy: extendedBy && JSON.stringify(extendedBy),
      restartedOn,
      endedOn,
      ...dueOf(ruleset, clock),
    })
    .where('id', '=', id)
    .execute()
}

/** Ends those of the named clocks of a case that run, on a legal day. */
export const endClocksOf = async (ctx: Ctx, caseId: string, clocks: readonly string[], on: string): Promise<void> => {
  await ctx.db
    .updateTable('caseClock')
    .set({ endedOn: on })
    .where('caseId', '=', caseId)
    .where('clock', 'in', clocks)
    .where('endedOn', 'is', null)
    .execute()
}

export const insertClocks = async (ctx: Ctx, rows: readonly Insertable<CaseClockTable>[]): Promise<void> => {
  if (rows.length > 0) await ctx.db.insertInto('caseClock').values(rows).execute()
}

/** The pauses that still hold. */
export const openPauses = ({ paused }: Pick<CaseClock, 'paused'>): CasePause[] =>
  (paused ?? []).filter(({ to }) => to === null)

export const standsStill = (clock: Pick<CaseClock, 'paused'>): boolean => openPauses(clock).length > 0

type Dated = Pick<CaseClock, 'clock' | 'dueOn' | 'provisional' | 'endedOn'> & { paused?: CasePause[] | null | string }

/** The next date of a case, from the clocks that run and do not stand still; 'infinity' when none does. */
export const nextDue = (clocks: readonly Dated[]) => {
  const running = clocks
    .filter(({ endedOn, paused }) => endedOn === null && !(Array.isArray(paused) && standsStill({ paused })))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const next = running[0]
  return { dueOn: next?.dueOn ?? 'infinity', dueClock: next?.clock ?? null, dueProvisional: next?.provisional ?? false }
}
