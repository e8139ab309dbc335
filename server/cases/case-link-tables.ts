import type { Generated } from 'kysely'

/**
 * lead: found in mediation (from the complaint to the report); joint: handled with another (from the complaint that
 * joined); repeat: told before (from the later report); filed: from the report to the penalty case.
 */
export type CaseLinkKind = 'lead' | 'joint' | 'repeat' | 'filed'

export type CaseLinkTable = {
  id: Generated<string>
  fromCaseId: string
  toCaseId: string
  kind: CaseLinkKind
  madeBy: string
  madeAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    caseLink: CaseLinkTable
  }
}
