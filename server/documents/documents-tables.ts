import type { Generated } from 'kysely'

export type DocumentTable = {
  id: Generated<string>
  caseId: string
  authorityId: string
  form: string
  /** The measure it is about; null: none, or issued before measures were kept apart. */
  measureId: string | null
  /** A case, or a measure it is about, has one of it, with versions; the others can be issued as often as needed. */
  isSingle: boolean
  version: number
  replacesId: string | null
  year: number
  sequence: number | null
  number: string | null
  caseVersion: number
  clientRequestId: string
  bodyHash: string
  answersSealed: string
  showsFiler: boolean
  storageKey: string
  bytes: number
  sha256: string
  /** How many pages it has; null: issued before they were counted. */
  pages: number | null
  issuedAt: Date
  issuedBy: string
}

export type DocumentCounterTable = {
  authorityId: string
  form: string
  year: number
  last: number
}

export type DocumentDraftTable = {
  id: Generated<string>
  sealed: string
  madeAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    document: DocumentTable
    documentCounter: DocumentCounterTable
    documentDraft: DocumentDraftTable
  }
}
