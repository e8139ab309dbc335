import { workingDaysBetween } from './calendar.ts'
import { clocksOf, getClock } from './clocks.ts'
import { type Day, daysAfter } from './day.ts'
import { rulesets } from './ruleset.ts'

/** What is left of a clock, and how far it is past, is said in the clock's own unit: never in another one beside it. */
export const DAY_UNITS = ['WORKING_DAY', 'DAY'] as const
export type DayUnit = (typeof DAY_UNITS)[number]

/** Working days where the article counts in them; days of the calendar for periods in days, months and hours. */
export const dayUnitOf = (ruleset: string, clock: string): DayUnit =>
  getClock(ruleset, clock).unit === 'workingDays' ? 'WORKING_DAY' : 'DAY'

/** Every clock that is not counted in working days, with its ruleset. */
export const clocksInDays = (): { ruleset: string; clock: string }[] =>
  rulesets.flatMap(({ id }) =>
    clocksOf(id).flatMap((clock) => (dayUnitOf(id, clock.id) === 'DAY' ? [{ ruleset: id, clock: clock.id }] : [])),
  )

/** Days after `today` up to and including `dueOn`, in the unit; negative once `dueOn` is past. */
export const daysLeft = (unit: DayUnit, today: Day, dueOn: Day): number =>
  unit === 'WORKING_DAY'
    ? workingDaysBetween(today, dueOn)
    : daysAfter(today, dueOn).length - daysAfter(dueOn, today).length
