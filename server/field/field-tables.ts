import type { Generated } from 'kysely'

/**
 * What came of a record. CREATED: a new seller; JOINED: the seller the law says it is; POSSIBLE_DUPLICATE: waits for a
 * person's decision; REFUSED: that decision was not to keep it.
 */
export const FIELD_OUTCOMES = ['CREATED', 'JOINED', 'POSSIBLE_DUPLICATE', 'REFUSED'] as const
export type FieldOutcome = (typeof FIELD_OUTCOMES)[number]

export const FIELD_VERDICTS = ['CONFIRMED', 'WRONG'] as const
export type FieldVerdict = (typeof FIELD_VERDICTS)[number]

export type FieldRecordTable = {
  id: Generated<string>
  clientRecordId: string
  requestHash: string
  collectorId: string
  authorityId: string
  toldSealed: string
  agreementVersion: string
  /** By the clock of the device. */
  takenAt: Date
  receivedAt: Date
  outcome: FieldOutcome
  wasDoubtful: boolean
  sellerId: string | null
  licenceUploadId: string | null
  signatureUploadId: string
  decidedBy: string | null
  decidedAt: Date | null
  decisionReason: string | null
}

export type FieldRecordCandidateTable = {
  fieldRecordId: string
  sellerId: string
  /** Kinds of identifiers that both have, or NAME. */
  reasons: string[]
}

export type FieldSampleTable = {
  id: Generated<string>
  authorityId: string
  drawnBy: string
  drawnAt: Date
  fromOn: string
  toOn: string
  collectorId: string | null
  seed: string
  /** How many records it was drawn from. */
  population: number
}

export type FieldSampleItemTable = {
  fieldSampleId: string
  place: number
  fieldRecordId: string
  collectorId: string
  verdict: FieldVerdict | null
  reason: string | null
  reviewedBy: string | null
  reviewedAt: Date | null
}

declare module '../core/database.ts' {
  interface Tables {
    fieldRecord: FieldRecordTable
    fieldRecordCandidate: FieldRecordCandidateTable
    fieldSample: FieldSampleTable
    fieldSampleItem: FieldSampleItemTable
  }
}
