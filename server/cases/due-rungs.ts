import { type ExpressionBuilder, sql } from 'kysely'
import type { Tables } from '../core/database.ts'
import type { Words } from '../core/words.ts'
import { subtractWorkingDays } from '../law/calendar.ts'
import { plusDays } from '../law/day.ts'
import { clocksInDays, DAY_UNITS, type DayUnit } from '../law/day-unit.ts'
import { lastDueSoonOn } from '../law/due-state.ts'

/** The ladder of due dates, the most pressing first. */
export const DUE_RUNGS = [
  'OVERDUE_OVER_TEN',
  'OVERDUE_TO_TEN',
  'OVERDUE_TO_THREE',
  'DUE_TODAY',
  'DUE_SOON',
  'LATER',
  'UNDATED',
] as const
export type DueRung = (typeof DUE_RUNGS)[number]

export const rungWords: Record<DueRung, Words> = {
  OVERDUE_OVER_TEN: { zh: '超期10日以上', en: 'Overdue by more than 10 days' },
  OVERDUE_TO_TEN: { zh: '超期4至10日', en: 'Overdue by 4 to 10 days' },
  OVERDUE_TO_THREE: { zh: '超期3日以内', en: 'Overdue by up to 3 days' },
  DUE_TODAY: { zh: '今天到期', en: 'Due today' },
  DUE_SOON: { zh: '2个工作日内到期', en: 'Due within 2 working days' },
  LATER: { zh: '以后到期', en: 'Due later' },
  UNDATED: { zh: '没有期限在走', en: 'No clock is running' },
}

/** Due dates from `from` to `to`, both included; null: open on that side. 'infinity' is the date of what has none. */
export type DueSpan = { from: string | null; to: string | null }

const FOR_EVER = 'infinity'
/** The last date a clock can have; beyond it there is only 'infinity'. */
const LAST_DAY = '9999-12-31'

/**
 * The dates that lie on a rung today. The rungs meet without gap or overlap. How far a date is past counts in the unit of
 * its clock; what is due soon is the office's own measure and counts working days for every clock.
 */
export const spanOf = (rung: DueRung, today: string, unit: DayUnit): DueSpan => {
  // Overdue by at most n: from the (n + 1)-th day, counted back from today, which counts.
  const back = (days: number) =>
    unit === 'DAY' ? plusDays(today, -days) : subtractWorkingDays(plusDays(today, 1), days + 1).on
  switch (rung) {
    case 'OVERDUE_OVER_TEN':
      return { from: null, to: plusDays(back(10), -1) }
    case 'OVERDUE_TO_TEN':
      return { from: back(10), to: plusDays(back(3), -1) }
    case 'OVERDUE_TO_THREE':
      return { from: back(3), to: plusDays(today, -1) }
    case 'DUE_TODAY':
      return { from: today, to: today }
    case 'DUE_SOON':
      return { from: plusDays(today, 1), to: lastDueSoonOn(today) }
    case 'LATER':
      return { from: plusDays(lastDueSoonOn(today), 1), to: LAST_DAY }
    case 'UNDATED':
      return { from: FOR_EVER, to: FOR_EVER }
  }
}

/** The dates of a rung whatever the unit: from the earliest to the latest. The overdue rungs of two units overlap. */
export const wholeSpanOf = (rung: DueRung, today: string): DueSpan => {
  const spans = DAY_UNITS.map((unit) => spanOf(rung, today, unit))
  const ends = (name: keyof DueSpan) => spans.map((span) => span[name])
  return {
    from: ends('from').reduce((a, b) => (a === null || b === null ? null : a < b ? a : b)),
    to: ends('to').reduce((a, b) => (a === null || b === null ? null : a > b ? a : b)),
  }
}

const isWithin = (on: string, { from, to }: DueSpan): boolean =>
  (from === null || on >= from) && (to === null || on <= to)

/** The rung a due date lies on today. */
export const rungOf = (dueOn: string, today: string, unit: DayUnit): DueRung =>
  DUE_RUNGS.find((rung) => isWithin(dueOn, spanOf(rung, today, unit)))!

type CaseBuilder = ExpressionBuilder<Tables, 'caseFile'>

/** Whether the next clock of a case is counted in days of the calendar; where there is none, in working days. */
export const isDueInDays = (eb: CaseBuilder) => {
  const clocks = clocksInDays().map(({ ruleset, clock }) => `${ruleset} ${clock}`)
  return eb(sql<string>`coalesce(ruleset || ' ' || due_clock, '')`, '=', sql<string>`any(${clocks}::text[])`)
}

/** Cases whose date lies on a rung today, each by the unit of its clock. */
export const isOnRung = (rung: DueRung, today: string) => (eb: CaseBuilder) =>
  eb.or(
    DAY_UNITS.map((unit) => {
      const { from, to } = spanOf(rung, today, unit)
      return eb.and([
        unit === 'DAY' ? isDueInDays(eb) : eb.not(isDueInDays(eb)),
        ...(from === null ? [] : [eb('dueOn', '>=', from)]),
        ...(to === null ? [] : [eb('dueOn', '<=', to)]),
      ])
    }),
  )
