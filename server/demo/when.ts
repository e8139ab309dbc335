import { addWorkingDays, isWorkingDay } from '../law/calendar.ts'
import { getClock } from '../law/clocks.ts'
import type { Day } from '../law/day.ts'
import { plusDays } from '../law/day.ts'
import { rulesetOn } from '../law/ruleset.ts'

/**
 * When something in the town came in, told from today: so many days ago, so many minutes ago, or on the day whose
 * clock runs out nearest to `dueIn` days from now (0 today, negative overdue).
 */
export type When =
  | { daysAgo: number; at: string }
  | { minutesAgo: number }
  | { dueIn: number; clock: 'C1' | 'R1'; at: string }

const MINUTE = 60_000
const LOOK_BACK_DAYS = 60

/** An hour of a legal day as an instant; China keeps one zone without summer time. */
export const instantOn = (day: Day, at: string): Date => new Date(`${day}T${at}:00+08:00`)

export const instantOf = (when: When, now: { instant: Date; today: Day }): Date => {
  if ('minutesAgo' in when) return new Date(now.instant.getTime() - when.minutesAgo * MINUTE)
  const day = 'daysAgo' in when ? plusDays(now.today, -when.daysAgo) : dayDueIn(when, now.today)
  return instantOn(day, when.at)
}

/** No clock of working days ends on a day off: the end is the nearest one that is still overdue, or still to come. */
const dayDueIn = ({ dueIn, clock }: { dueIn: number; clock: string }, today: Day): Day => {
  const { length } = getClock(rulesetOn(today).id, clock)
  const wanted = plusDays(today, dueIn)
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, i) => plusDays(today, i - LOOK_BACK_DAYS))
  const isDueBy = (day: Day) => addWorkingDays(day, length).on <= wanted
  const isDueFrom = (day: Day) => addWorkingDays(day, length).on >= wanted
  return (dueIn < 0 ? days.findLast(isDueBy) : days.find(isDueFrom)) ?? today
}

/**
 * When the office does something it meant to do on `day`: in office hours of a working day before today; when there
 * is none since `earliest`, soon after that.
 */
export const officeInstant = (
  wanted: { day: Day; at: string },
  { earliest, today }: { earliest: Date; today: Day },
): Date => {
  let day = wanted.day
  while (!isWorkingDay(day)) day = plusDays(day, 1)
  while (day >= today || !isWorkingDay(day)) day = plusDays(day, -1)
  const instant = instantOn(day, wanted.at)
  return instant > earliest ? instant : new Date(earliest.getTime() + 20 * MINUTE)
}
