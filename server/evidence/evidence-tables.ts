import type { Generated } from 'kysely'
import type { MediaType } from './media-type-of.ts'

export type EvidenceTable = {
  id: Generated<string>
  submissionId: string | null
  /** A file is of a submission, of a field record or of a case, never of two; of none until it is sent with one. */
  fieldRecordId: string | null
  /** The authorisation it documents. */
  brandAuthorisationId: string | null
  /** The request it came with the answer to. */
  authenticationId: string | null
  /** The case an officer added it to; with it the day, the place and the person or people who took it. */
  caseId: string | null
  takenOn: string | null
  takenWhere: string | null
  takenBy: string | null
  /** What it is to show; may be left out. */
  shows: string | null
  /** The listing it is a picture of. */
  listingId: string | null
  uploadId: string
  fileName: string
  mediaType: MediaType
  bytes: number
  sha256: string
  storageKey: string
  previewKey: string | null
  /** How many pages it takes in a bound file; null where nobody could count them, or it came before they were counted. */
  pages: number | null
  /** See perceptual-hash.ts. */
  pictureHash: string | null
  receivedAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    evidence: EvidenceTable
  }
}
