import type { ColumnType, Generated } from 'kysely'
import type { Severity } from './lexicon/term.ts'
import type { FindingCategory, Span } from './signal.ts'

/** open: waits for an officer · confirmed, dismissed: an officer decided. */
export const findingStates = ['open', 'confirmed', 'dismissed'] as const
export type FindingState = (typeof findingStates)[number]

export type FindingTable = {
  id: Generated<string>
  listingId: string
  /** The office it is for; null while none is set up. */
  authorityId: string | null
  signal: string
  signalVersion: number
  /** SHA-256 of the words that were screened; a dismissal holds as long as it and the signal's version do. */
  textKey: string
  category: FindingCategory
  severity: Severity
  score: number
  spans: ColumnType<Span[], string, string>
  noteZh: string
  noteEn: string
  state: Generated<FindingState>
  decidedBy: string | null
  decidedAt: Date | null
  decisionReason: string | null
  createdAt: Generated<Date>
}

export type ListingScreeningTable = {
  listingId: string
  listingVersion: number
  score: number
  flagged: boolean
  screenedAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    finding: FindingTable
    listingScreening: ListingScreeningTable
  }
}
