import type { Generated } from 'kysely'

/**
 * lead: found in mediation (from the complaint to the report); joint: handled with another (from the complaint that
 * joined); asked: the filer wants to join it, nobody has decided (from the later complaint); repeat: told before (from the later report); filed: from the report to the penalty case.
 */
export type CaseLinkKind = 'lead' | 'joint' | 'asked' | 'repeat' | 'filed'

export type CaseLinkTable = {
  id: Generated<string>
  fromCaseId: string
  toCaseId: string
  kind: CaseLinkKind
  /** Null where the filer made it, on the form. */
  madeBy: string | null
  madeAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    caseLink: CaseLinkTable
  }
}
