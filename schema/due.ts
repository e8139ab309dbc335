import { type CaseClock, findClocksOfCases, standsStill } from '../server/cases/case-clock-store.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { ofMeasure } from '../server/cases/name-measures.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { workingDaysBetween } from '../server/law/calendar.ts'
import { sayStep } from '../server/law/clock-due.ts'
import { getClock } from '../server/law/clocks.ts'
import { type DAY_UNITS, daysLeft, dayUnitOf } from '../server/law/day-unit.ts'
import { dueState, dueStates } from '../server/law/due-state.ts'
import { builder } from './builder.ts'

const DueStateRef = builder.enumType('DueState', {
  description:
    'How a date stands today: not yet, within two working days, today, past, standing still, ended by itself, or done with.',
  values: dueStates,
})

const DayUnitRef = builder.enumType('DayUnit', {
  description: 'What the days of a clock are.',
  values: {
    WORKING_DAY: { description: '工作日: days on which offices work.' },
    DAY: { description: '日: days of the calendar; also for periods in months and hours.' },
  } satisfies Record<(typeof DAY_UNITS)[number], { description: string }>,
})

export type Due = Pick<
  CaseClock,
  'clock' | 'startedOn' | 'dueOn' | 'dueAt' | 'provisional' | 'endedOn' | 'explanation' | 'paused' | 'lapsed'
> & {
  ruleset: string
  /** The ordinal of the measure it belongs to. */
  measure: number | null
}

/** A clock of a case, with what its date is told by. */
export const dueOfClock = (found: CaseRow, clock: CaseClock): Due => ({
  ...clock,
  ruleset: found.ruleset,
  measure: found.measures.find(({ id }) => id === clock.measureId)?.ordinal ?? null,
})

const lateBy = ({ ruleset, clock, dueOn, endedOn, lapsed }: Due): number | null =>
  endedOn !== null && !lapsed && endedOn > dueOn ? daysLeft(dayUnitOf(ruleset, clock), dueOn, endedOn) : null

/** A clock that stands still is not running out. */
const isRunning = (due: Due): boolean => due.endedOn === null && !standsStill(due)

const endOf = ({ dueAt }: Due): Date | null => (dueAt === null ? null : new Date(`${dueAt}:00+08:00`))

/** Past its day, or within it past its hour. */
const isPast = (due: Due, ctx: Ctx): boolean => {
  const end = endOf(due)
  return end === null ? due.dueOn < ctx.clock.today() : end <= ctx.clock.now()
}

export const DueRef = builder.objectRef<Due>('Due').implement({
  description: 'A date the law sets, with its reasons.',
  fields: (t) => ({
    clock: t.exposeString('clock', { description: 'The name of the clock, e.g. C1.' }),
    label: t.string({
      description: 'What has to be done by then; with the measure it belongs to, where there is one.',
      resolve: ({ ruleset, clock, measure }, _args, ctx) =>
        say(ofMeasure(getClock(ruleset, clock).label, measure ?? undefined), ctx.locale),
    }),
    measure: t.exposeInt('measure', {
      nullable: true,
      description: 'The measure it belongs to, by its place in the case; null for what belongs to the case.',
    }),
    article: t.string({
      description: 'The article that sets it.',
      resolve: (due, _args, ctx) => say(getClock(due.ruleset, due.clock).article, ctx.locale),
    }),
    on: t.field({ type: 'Date', description: 'The last day.', resolve: (due) => due.dueOn }),
    at: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The hour it ends, for a period in hours; null for one in days.',
      resolve: (due) => endOf(due),
    }),
    startedOn: t.expose('startedOn', { type: 'Date', description: 'The day it was set off; not counted itself.' }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'The day the step was taken.' }),
    workingDaysLeft: t.int({
      nullable: true,
      description: 'Working days left, negative when past; null once done and while the clock stands still.',
      resolve: (due, _args, ctx) => (isRunning(due) ? workingDaysBetween(ctx.clock.today(), due.dueOn) : null),
    }),
    unit: t.field({
      type: DayUnitRef,
      description: 'What its days are, as the article counts them.',
      resolve: (due) => dayUnitOf(due.ruleset, due.clock),
    }),
    daysLeft: t.int({
      nullable: true,
      description: 'Days left in its own unit, negative when past; null once done and while the clock stands still.',
      resolve: (due, _args, ctx) =>
        isRunning(due) ? daysLeft(dayUnitOf(due.ruleset, due.clock), ctx.clock.today(), due.dueOn) : null,
    }),
    daysLate: t.int({
      nullable: true,
      description:
        'By how many days of its own unit the step came after the last day; null when it came in time, or not yet.',
      resolve: (due) => lateBy(due),
    }),
    isOverdue: t.boolean({
      description: 'Whether the last day has passed without the step.',
      resolve: (due, _args, ctx) => isRunning(due) && isPast(due, ctx),
    }),
    provisional: t.exposeBoolean('provisional', {
      description: 'True when the span touches a year whose holidays are not announced yet: the date can still move.',
    }),
    state: t.field({
      type: DueStateRef,
      description: 'How it stands today.',
      resolve: (due, _args, ctx) => {
        if (due.lapsed) return 'LAPSED'
        if (due.endedOn === null && standsStill(due)) return 'PAUSED'
        if (due.endedOn === null && isPast(due, ctx)) return 'OVERDUE'
        return dueState(due.dueOn, ctx.clock.today(), due.endedOn !== null)
      },
    }),
    explanation: t.stringList({
      description: 'Why this day, step by step: plain words first, the article after.',
      resolve: (due, _args, ctx) => due.explanation.map((step) => sayStep(step, ctx.locale)),
    }),
  }),
})

const nextDueOf = (found: CaseRow, clocks: readonly CaseClock[]): Due | null => {
  const clock = clocks.find((one) => isNext(found, one))
  return clock ? dueOfClock(found, clock) : null
}

/** Of measures side by side several clocks of one name may run. */
const isNext = (found: CaseRow, { caseId, clock, dueOn, endedOn }: CaseClock): boolean =>
  caseId === found.id && clock === found.dueClock && dueOn === found.dueOn && endedOn === null

/** The clock that is due next for each case, read once for a whole list. */
export const loadNextDues = async (rows: CaseRow[], ctx: Ctx): Promise<(Due | null)[]> => {
  const clocks = await findClocksOfCases(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => nextDueOf(row, clocks))
}
