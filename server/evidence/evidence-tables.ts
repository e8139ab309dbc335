import type { Generated } from 'kysely'
import type { MediaType } from './media-type-of.ts'

export type EvidenceTable = {
  id: Generated<string>
  submissionId: string | null
  /** A file is of a submission or of a field record, never of both; of neither until it is sent with one. */
  fieldRecordId: string | null
  uploadId: string
  fileName: string
  mediaType: MediaType
  bytes: number
  sha256: string
  storageKey: string
  previewKey: string | null
  receivedAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    evidence: EvidenceTable
  }
}
