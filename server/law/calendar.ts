import type { Calendar } from './calendar-years.ts'
import { chinaCalendar } from './calendar-years.ts'
import type { Day } from './day.ts'
import { daysAfter, plusDays, weekdayOf, yearOf } from './day.ts'

/** An end date. `provisional`: the span touches a year whose holiday notice is not out, so the date may still move. */
export type EndDay = { on: Day; provisional: boolean }

/** Which days count as 法定节假日 for the last day of a period: the notice's whole block, or the statutory days alone. */
export type LastDayReading = 'wholeRestBlock' | 'statutoryDays'

/**
 * How the last day of a period in calendar days is read. The whole rest block moves the end by default. An ordinary
 * Saturday or Sunday does not, by default: the rule does not plainly say so, and the earlier date is the safe one.
 */
export type LastDayOptions = {
  lastDayReading?: LastDayReading
  ordinaryWeekend?: 'stays' | 'extends'
  calendar?: Calendar
}

/** Is this a day on which offices work? For a year without a notice it is an estimate: ask `isSpanKnown` as well. */
export function isWorkingDay(on: Day, calendar: Calendar = chinaCalendar): boolean {
  if (calendar.workdays.has(on)) return true
  return !isWeekend(on) && !isRestDay(on, calendar)
}

/** Does every day counted from the day after `startOn` to `endOn` lie in a year whose holiday notice is known? */
export function isSpanKnown(startOn: Day, endOn: Day, calendar: Calendar = chinaCalendar): boolean {
  const first = plusDays(startOn, 1)
  for (let year = yearOf(first < endOn ? first : endOn); year <= yearOf(endOn); year++) {
    if (!calendar.years.has(year)) return false
  }
  return true
}

/** The `count`-th working day after `startOn`; the day of the start is not counted (L121 art. 45). */
export function addWorkingDays(startOn: Day, count: number, calendar: Calendar = chinaCalendar): EndDay {
  refuseBadCount(count)
  let on = plusDays(startOn, 0)
  for (let left = count; left > 0; ) {
    on = plusDays(on, 1)
    if (isWorkingDay(on, calendar)) left--
  }
  return { on, provisional: !isSpanKnown(startOn, on, calendar) }
}

/**
 * The `count`-th calendar day after `startOn`, the day of the start not counted. An end on a statutory holiday moves to
 * the first day after it (L121 art. 45, P art. 80).
 */
export function addDays(startOn: Day, count: number, options: LastDayOptions = {}): EndDay {
  refuseBadCount(count)
  const { calendar = chinaCalendar } = options
  let on = plusDays(startOn, count)
  while (movesTheEnd(on, options)) on = plusDays(on, 1)
  return { on, provisional: !isSpanKnown(startOn, on, calendar) }
}

/** Working days left after `todayOn` up to and including `dueOn`; negative once `dueOn` is past. */
export function workingDaysBetween(todayOn: Day, dueOn: Day, calendar: Calendar = chinaCalendar): number {
  if (dueOn < todayOn) return -workingDaysBetween(dueOn, todayOn, calendar) || 0
  return daysAfter(todayOn, dueOn).filter((on) => isWorkingDay(on, calendar)).length
}

function movesTheEnd(on: Day, options: LastDayOptions): boolean {
  const { lastDayReading = 'wholeRestBlock', ordinaryWeekend = 'stays', calendar = chinaCalendar } = options
  const isHoliday = lastDayReading === 'wholeRestBlock' ? isRestDay(on, calendar) : calendar.statutoryDays.has(on)
  return isHoliday || (ordinaryWeekend === 'extends' && isWeekend(on) && !calendar.workdays.has(on))
}

const isWeekend = (on: Day) => weekdayOf(on) === 0 || weekdayOf(on) === 6

const isRestDay = (on: Day, calendar: Calendar) => calendar.restDays.has(on) || calendar.statutoryDays.has(on)

function refuseBadCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A period is a whole number of days, not ${count}`)
}
