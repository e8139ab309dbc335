import type { ColumnType, Generated } from 'kysely'
import type { CaseClockTable } from './case-clock-tables.ts'

export type CaseTable = {
  id: Generated<string>
  number: string
  submissionId: string | null
  procedure: string
  state: string
  isOpen: Generated<boolean>
  version: Generated<number>
  authorityId: string
  assigneeId: string | null
  sellerId: string | null
  category: string
  summary: string
  amountFen: number | null
  ruleset: string
  receivedOn: string
  /** 'infinity' when no clock runs. */
  dueOn: Generated<string>
  dueClock: string | null
  dueProvisional: Generated<boolean>
  ground: string | null
  outcome: ColumnType<Record<string, unknown> | null, string | null, string | null>
  closedAt: Date | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export type CaseNoteTable = {
  id: Generated<string>
  caseId: string
  body: string
  authorId: string
  writtenAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    caseFile: CaseTable
    caseClock: CaseClockTable
    caseNote: CaseNoteTable
  }
}
