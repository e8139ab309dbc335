import type { CalendarYear } from '../../server/law/calendar-year.ts'
import { daysAfter } from '../../server/law/day.ts'

/** A notice for a year that has none yet, made up for tests: New Year off to the fourth, the ninth worked in exchange. */
export const inventedNotice = (overrides: Partial<CalendarYear> = {}): CalendarYear => ({
  year: 2027,
  source: 'made up for a test',
  restDays: [
    ...daysAfter('2026-12-31', '2027-01-04'),
    ...daysAfter('2027-02-04', '2027-02-11'),
    ...daysAfter('2027-04-30', '2027-05-05'),
    ...daysAfter('2027-09-30', '2027-10-07'),
  ],
  workdays: ['2027-01-09', '2027-02-20'],
  ...overrides,
})
