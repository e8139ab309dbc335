import type { Calendar } from './calendar-years.ts'
import { chinaCalendar } from './calendar-years.ts'
import type { lastDayReadings, weekendReadings } from './last-day-readings.ts'

/**
 * How days are reckoned here. The law leaves two things open (L121 art. 45, P art. 80), so an installation decides them:
 * the whole rest block moves the end by default; an ordinary Saturday or Sunday does not, since the rule does not plainly
 * say so and the earlier date is the safe one. `revision` names the state of the calendar.
 */
export type Reckoning = {
  calendar: Calendar
  lastDayReading: (typeof lastDayReadings)[number]
  ordinaryWeekend: (typeof weekendReadings)[number]
  revision: number
}

let inUse: Reckoning = {
  calendar: chinaCalendar,
  lastDayReading: 'wholeRestBlock',
  ordinaryWeekend: 'stays',
  revision: 0,
}

/** What holds in this process where a caller says nothing. */
export const reckoningInUse = (): Reckoning => inUse

/** Sets what holds in this process: at its start, and when a new holiday notice was taken in. */
export const setReckoning = (change: Partial<Reckoning>): void => {
  inUse = { ...inUse, ...change }
}
