import type { ColumnType, Generated } from 'kysely'
import type { CaseFacts } from './case-facts.ts'

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
  facts: ColumnType<CaseFacts, string | undefined, string>
  closedAt: Date | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
  /** The office that was asked to take the case; the office of authorityId answers for it until it is taken. */
  offeredToId: string | null
  transferState: TransferState | null
  /** The intake office that handed the case to one of its own units; null when no unit holds it. */
  distributedById: string | null
  /** Came here by an accepted transfer or a designation: not to be passed on (penalty procedure rules 14). */
  receivedByTransfer: Generated<boolean>
}

/** How an open offer stands: offered; disputed between the two offices; referred to the superior of both. */
export const TRANSFER_STATES = ['offered', 'disputed', 'referred'] as const
export type TransferState = (typeof TRANSFER_STATES)[number]

export type CaseTransferTable = {
  id: Generated<string>
  caseId: string
  fromAuthorityId: string
  toAuthorityId: string
  kind: 'transfer' | 'distribution' | 'return'
  state: TransferState | 'accepted' | 'returned' | 'withdrawn' | 'designated'
  reason: string
  offeredBy: string
  offeredAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  designatedId: string | null
}

export type CaseNoteTable = {
  id: Generated<string>
  caseId: string
  body: string
  authorId: string
  writtenAt: Date
}

export type CaseAnswerTable = {
  caseId: string
  /** The action that was taken. */
  step: string
  answersSealed: string
  givenAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    caseFile: CaseTable
    caseNote: CaseNoteTable
    caseAnswer: CaseAnswerTable
    caseTransfer: CaseTransferTable
  }
}
