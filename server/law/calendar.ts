import type { Calendar } from './calendar-years.ts'
import type { Day } from './day.ts'
import { daysAfter, isWeekend, plusDays, yearOf } from './day.ts'
import type { Reckoning } from './reckoning.ts'
import { reckoningInUse } from './reckoning.ts'

/** An end date. `provisional`: the span touches a year whose holiday notice is not out, so the date may still move. */
export type EndDay = { on: Day; provisional: boolean }

/** The part of the reckoning that decides the last day; what is left out is as the installation has it. */
export type LastDayOptions = Partial<Pick<Reckoning, 'calendar' | 'lastDayReading' | 'ordinaryWeekend'>>

/** Says of a day that a pause holds on it. */
export type IsPaused = (on: Day) => boolean

const never: IsPaused = () => false

/** Is this a day on which offices work? For a year without a notice it is an estimate: ask `isSpanKnown` as well. */
export function isWorkingDay(on: Day, calendar: Calendar = reckoningInUse().calendar): boolean {
  if (calendar.workdays.has(on)) return true
  return !isWeekend(on) && !isRestDay(on, calendar)
}

/** Does every day counted from the day after `startOn` to `endOn` lie in a year whose holiday notice is known? */
export function isSpanKnown(startOn: Day, endOn: Day, calendar: Calendar = reckoningInUse().calendar): boolean {
  const first = plusDays(startOn, 1)
  for (let year = yearOf(first < endOn ? first : endOn); year <= yearOf(endOn); year++) {
    if (!calendar.years.has(year)) return false
  }
  return true
}

/** The `count`-th working day after `startOn`; the day of the start is not counted (L121 art. 45), nor are paused days. */
export function addWorkingDays(
  startOn: Day,
  count: number,
  calendar: Calendar = reckoningInUse().calendar,
  isPaused: IsPaused = never,
): EndDay {
  const on = countDays(startOn, count, 1, (day) => isWorkingDay(day, calendar) && !isPaused(day))
  return { on, provisional: !isSpanKnown(startOn, on, calendar) }
}

/** The `count`-th working day before `startOn`, that day not counted: the last day for what must come before it. */
export function subtractWorkingDays(
  startOn: Day,
  count: number,
  calendar: Calendar = reckoningInUse().calendar,
): EndDay {
  const on = countDays(startOn, count, -1, (day) => isWorkingDay(day, calendar))
  return { on, provisional: !isSpanKnown(plusDays(on, -1), startOn, calendar) }
}

/**
 * The `count`-th calendar day after `startOn`, the day of the start not counted, nor paused days. An end on a statutory
 * holiday moves to the first day after it (L121 art. 45, P art. 80).
 */
export function addDays(startOn: Day, count: number, options: LastDayOptions = {}, isPaused: IsPaused = never): EndDay {
  return lastDay(
    startOn,
    countDays(startOn, count, 1, (day) => !isPaused(day)),
    options,
    isPaused,
  )
}

/** The end of a period whose last day is `on` by mere counting: moved past holidays and pauses. */
export function lastDay(startOn: Day, on: Day, options: LastDayOptions = {}, isPaused: IsPaused = never): EndDay {
  const reckoning = { ...reckoningInUse(), ...options }
  let end = on
  while (movesTheEnd(end, reckoning) || isPaused(end)) end = plusDays(end, 1)
  return { on: end, provisional: !isSpanKnown(startOn, end, reckoning.calendar) }
}

/** Working days left after `todayOn` up to and including `dueOn`; negative once `dueOn` is past. */
export function workingDaysBetween(todayOn: Day, dueOn: Day, calendar: Calendar = reckoningInUse().calendar): number {
  if (dueOn < todayOn) return -workingDaysBetween(dueOn, todayOn, calendar) || 0
  return daysAfter(todayOn, dueOn).filter((on) => isWorkingDay(on, calendar)).length
}

/** A weekend day that no notice touches: neither part of a rest block nor worked in exchange. */
export const isOrdinaryWeekend = (on: Day, calendar: Calendar): boolean =>
  isWeekend(on) && !isRestDay(on, calendar) && !calendar.workdays.has(on)

export const isRestDay = (on: Day, calendar: Calendar): boolean =>
  calendar.restDays.has(on) || calendar.statutoryDays.has(on)

function movesTheEnd(on: Day, { lastDayReading, ordinaryWeekend, calendar }: Reckoning): boolean {
  const isHoliday = lastDayReading === 'wholeRestBlock' ? isRestDay(on, calendar) : calendar.statutoryDays.has(on)
  return isHoliday || (ordinaryWeekend === 'extends' && isWeekend(on) && !calendar.workdays.has(on))
}

function countDays(startOn: Day, count: number, step: 1 | -1, counts: (on: Day) => boolean): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A period is a whole number of days, not ${count}`)
  let on = plusDays(startOn, 0)
  for (let left = count; left > 0; ) {
    on = plusDays(on, step)
    if (counts(on)) left--
  }
  return on
}
