import { isRestDay } from './calendar.ts'
import type { Calendar } from './calendar-years.ts'
import { type Day, isWeekend, yearOf } from './day.ts'
import { reckoningInUse } from './reckoning.ts'

/** What a day is to an office: a workday, a weekend, a day off by the holiday notice, a weekend day worked in exchange. */
export const dayKinds = ['WORKDAY', 'WEEKEND', 'DAY_OFF', 'ADJUSTED_WORKDAY'] as const

export type DayKind = (typeof dayKinds)[number]

export type DayFacts = {
  on: Day
  kind: DayKind
  /** Whether the year's notice is out; without it the kind is an estimate. */
  isKnown: boolean
}

/** What the calendar says of a day. */
export const factsOfDay = (on: Day, calendar: Calendar = reckoningInUse().calendar): DayFacts => ({
  on,
  kind: kindOf(on, calendar),
  isKnown: calendar.years.has(yearOf(on)),
})

const kindOf = (on: Day, calendar: Calendar): DayKind => {
  if (calendar.workdays.has(on)) return 'ADJUSTED_WORKDAY'
  if (isRestDay(on, calendar)) return 'DAY_OFF'
  return isWeekend(on) ? 'WEEKEND' : 'WORKDAY'
}
