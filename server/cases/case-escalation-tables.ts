import type { Generated } from 'kysely'

/** A clock that ran out and was brought before the supervisor; once for each time it began to run. */
export type CaseEscalationTable = {
  id: Generated<string>
  caseId: string
  clockId: string
  /** The day this run of the clock began: its start, or its restart. */
  beganOn: string
  /** The date that was missed. */
  dueOn: string
  escalatedAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    caseEscalation: CaseEscalationTable
  }
}
