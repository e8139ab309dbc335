import type { Generated } from 'kysely'
import type { MeasureEnding, MeasureKind } from './case-measures.ts'

export type CaseMeasureTable = {
  id: Generated<string>
  caseId: string
  /** 1, 2, 3 in the case: what people call it by. */
  ordinal: number
  kind: MeasureKind
  /** Null for one taken before measures were kept apart. */
  items: string | null
  basis: string | null
  /** Where the goods are kept; null where the step was not told. */
  place: string | null
  /** Taken on the spot; the head is asked afterwards. */
  isUrgent: boolean
  startedOn: string
  approvedOn: string | null
  refusedOn: string | null
  endedOn: string | null
  ending: MeasureEnding | null
  reason: string | null
  /** The keeping that became this seizure. */
  fromId: string | null
}

declare module '../core/database.ts' {
  interface Tables {
    caseMeasure: CaseMeasureTable
  }
}
