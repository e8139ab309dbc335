export type CasePaperTable = {
  documentId: string
  caseId: string
  measureId: string | null
  form: string
  number: string | null
  version: number
  issuedOn: string
  servedOn: string | null
}

declare module '../core/database.ts' {
  interface Tables {
    casePaper: CasePaperTable
  }
}
