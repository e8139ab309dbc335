import type { ColumnType } from 'kysely'

export type HolidayNoticeTable = {
  year: number
  source: string
  restDays: ColumnType<string[], string, string>
  workdays: ColumnType<string[], string, string>
  /** Rises with every notice taken in: the state of the calendar. */
  revision: number
  importedAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    holidayNotice: HolidayNoticeTable
  }
}
