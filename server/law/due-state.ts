import { addWorkingDays, workingDaysBetween } from './calendar.ts'
import type { Calendar } from './calendar-years.ts'
import type { Day } from './day.ts'
import { plusDays } from './day.ts'

export const dueStates = ['WAITING', 'DUE_SOON', 'DUE_TODAY', 'OVERDUE', 'PAUSED', 'LAPSED', 'DONE'] as const

export type DueState = (typeof dueStates)[number]

/** A clock is due soon when this many working days, or fewer, are left. */
const soon = 2

/** The last date that is due soon today; days off after the last such working day count with it. */
export const lastDueSoonOn = (todayOn: Day, calendar?: Calendar): Day =>
  plusDays(addWorkingDays(todayOn, soon + 1, calendar).on, -1)

/** How a clock stands today. `ended`: the step it limits has been taken. */
export function dueState(dueOn: Day, todayOn: Day, ended: boolean, calendar?: Calendar): DueState {
  if (ended) return 'DONE'
  if (todayOn > dueOn) return 'OVERDUE'
  if (todayOn === dueOn) return 'DUE_TODAY'
  return workingDaysBetween(todayOn, dueOn, calendar) <= soon ? 'DUE_SOON' : 'WAITING'
}
