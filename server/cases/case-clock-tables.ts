import type { ColumnType, Generated } from 'kysely'
import type { ClockStep } from '../law/clock-due.ts'
import type { PauseCause } from '../law/clocks.ts'

/** A pause of a case's clock, both days included; `to` null: it still holds. */
export type CasePause = { cause: PauseCause; from: string; to: string | null }

export type CaseClockTable = {
  id: Generated<string>
  caseId: string
  clock: string
  /** The measure it belongs to; null: to the case as a whole. */
  measureId: string | null
  startedOn: string
  dueOn: string
  provisional: boolean
  endedOn: string | null
  explanation: ColumnType<ClockStep[], string, string>
  /** null: it never stood still. */
  paused: ColumnType<CasePause[] | null, string | null, string | null>
  /** How often it was lengthened. */
  extended: Generated<number>
  /** The lengths decided where the law leaves them open; null: none. */
  extendedBy: ColumnType<number[] | null, string | null, string | null>
  restartedOn: string | null
  /** The time of day, HH:mm in China, a period in hours began; null: it counts in days, or the time is not known. */
  startedAt: string | null
  /** The hour it ends, YYYY-MM-DDTHH:00 in China; null as above. */
  dueAt: string | null
  /** It ended by itself, as the law says of it. */
  lapsed: Generated<boolean>
  /** The state of the calendar its date was reckoned with. */
  calendarRevision: Generated<number>
  /** The date before the calendar of this revision moved it. */
  movedFrom: string | null
}

declare module '../core/database.ts' {
  interface Tables {
    caseClock: CaseClockTable
  }
}
