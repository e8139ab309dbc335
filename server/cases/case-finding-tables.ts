import type { Generated } from 'kysely'

/** A finding and its listing as they stood when the case was opened on them; never changed. */
export type CaseFindingTable = {
  id: Generated<string>
  caseId: string
  findingId: string
  listingId: string
  /** JSON, exactly the bytes that were hashed. */
  content: string
  /** Of the content, in hexadecimal; the database refuses another. */
  sha256: string
  takenBy: string | null
  takenAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    caseFinding: CaseFindingTable
  }
}
