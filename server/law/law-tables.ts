import type { ColumnType } from 'kysely'
import type { lastDayReadings, weekendReadings } from './last-day-readings.ts'

export type HolidayNoticeTable = {
  year: number
  source: string
  restDays: ColumnType<string[], string, string>
  workdays: ColumnType<string[], string, string>
  /** The state of the calendar from which it holds. */
  revision: number
  importedAt: Date
}

export type LastDayReadingTable = {
  /** The state of the calendar from which it holds. */
  revision: number
  onHoliday: (typeof lastDayReadings)[number]
  onWeekend: (typeof weekendReadings)[number]
  heldFrom: Date
}

declare module '../core/database.ts' {
  interface Tables {
    holidayNotice: HolidayNoticeTable
    lastDayReading: LastDayReadingTable
  }
}
