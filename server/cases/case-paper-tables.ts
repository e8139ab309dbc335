import type { ColumnType } from 'kysely'
import type { PaperSays } from './case-papers.ts'

export type CasePaperTable = {
  documentId: string
  caseId: string
  measureId: string | null
  form: string
  number: string | null
  version: number
  issuedOn: string
  servedOn: string | null
  /** What of it the step that hands it over is held against. */
  says: ColumnType<PaperSays | null, string | null, never>
  /** Of a paper of a report: whether it goes on in the file of the penalty case. */
  goesOn: boolean
}

declare module '../core/database.ts' {
  interface Tables {
    casePaper: CasePaperTable
  }
}
