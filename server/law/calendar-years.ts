import { createRequire } from 'node:module'
import { z } from 'zod'
import type { CalendarYear } from './calendar-year.ts'
import { calendarYearData } from './calendar-year.ts'
import type { Day } from './day.ts'
import { yearOf } from './day.ts'
import { readData } from './read-data.ts'
import { refuseTwice } from './refuse-twice.ts'

/**
 * What is known of the calendar. `years` are those with a notice; a day of any other year is an estimate from weekends
 * and the standing statutory days alone, and whatever is computed over it must be marked provisional.
 */
export type Calendar = {
  years: ReadonlySet<number>
  restDays: ReadonlySet<Day>
  workdays: ReadonlySet<Day>
  statutoryDays: ReadonlySet<Day>
}

const statutoryData = z.strictObject({
  source: z.string(),
  verified: z.string(),
  days: z.record(z.string().regex(/^\d{4}$/), z.string().regex(/^\d\d-\d\d( \d\d-\d\d)*$/)),
})

// NOTE: the package's data, not its functions: those go through the machine's own time zone (a day early west of
// Greenwich) and call every weekday of a year they know nothing of a workday.
const packaged = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  holidays: Record<Day, string>
  workdays: Record<Day, string>
}

/** A year counts as known when its notice names these three; a stray day left by a neighbour's notice is not enough. */
const everyNoticeNames = ['01-01', '05-01', '10-01']

/** The calendar from the packaged notices and the years given beside them; a given year wins over the package. */
export function buildCalendar(given: readonly CalendarYear[]): Calendar {
  const restDays = new Set(Object.keys(packaged.holidays))
  const workdays = new Set(Object.keys(packaged.workdays))
  const years = new Set([...restDays].map(yearOf))
  for (const year of years) {
    if (!everyNoticeNames.every((day) => restDays.has(`${year}-${day}`))) years.delete(year)
  }
  for (const notice of given) {
    years.add(notice.year)
    for (const on of [...restDays, ...workdays].filter((on) => yearOf(on) === notice.year)) {
      restDays.delete(on)
      workdays.delete(on)
    }
    // A notice for a year may also name the last days of December before it.
    for (const on of notice.restDays) {
      restDays.add(on)
      workdays.delete(on)
    }
    for (const on of notice.workdays) {
      workdays.add(on)
      restDays.delete(on)
    }
  }
  return { years, restDays, workdays, statutoryDays }
}

const statutory = readData('calendars/statutory-days.json', statutoryData)

const statutoryDays = new Set(
  Object.entries(statutory.days).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
)

/** The calendar this program comes with: the package and `calendars/extra-years.json`. What is in use: reckoning.ts. */
export const builtInYears: readonly CalendarYear[] = readData(
  'calendars/extra-years.json',
  z.array(calendarYearData).superRefine(refuseTwice(({ year }) => String(year), ['year'])),
)

export const chinaCalendar: Calendar = buildCalendar(builtInYears)
