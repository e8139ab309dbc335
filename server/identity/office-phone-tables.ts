import type { Generated } from 'kysely'

/** Where people of an office are reached about a case. */
export type PersonContactTable = {
  id: Generated<string>
  personId: string
  officePhone: string
  setAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    personContact: PersonContactTable
  }
}
