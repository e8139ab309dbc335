import type { Generated } from 'kysely'

/** How many open cases a person can carry, and when they are away; no row: what is usual for their role. */
export type PersonWorkloadTable = {
  id: Generated<string>
  personId: string
  capacity: number
  /** The first and the last day away, both included; null: no leave is known. */
  leaveFrom: string | null
  leaveTo: string | null
  version: Generated<number>
  setBy: string
  setAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    personWorkload: PersonWorkloadTable
  }
}
