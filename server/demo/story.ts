import type { CaseRow } from '../cases/define-case-action.ts'
import type { Remedy } from '../law/remedies.ts'
import type { AccountKey } from './accounts.ts'
import type { PictureKind } from './draw-picture.ts'
import type { FilerKey } from './filers.ts'
import type { When } from './when.ts'

export type ProcedureName = 'mediation' | 'report' | 'enforcement'

/** Something the office does `after` so many days; `assignee` is whoever has the case then. */
export type OfficeStep = {
  by: AccountKey | 'assignee'
  after: number
  procedure: ProcedureName
  action: string
  /** Given the day on which it is done and the case, where an answer is a day or hangs on the rules of the case. */
  answers: Record<string, unknown> | ((today: string, found: CaseRow) => Record<string, unknown>)
  /** Absent: always. A story may be told on any day: a step that the rules of its day do not know is left out. */
  isTaken?: (found: CaseRow) => boolean
  /** The form of a paper that is issued in this step, with what the case does not know of its fields as answers. */
  paper?: string
  /** The key of a story told before, whose report this one repeats. */
  repeats?: string
  /** The key of a story told before, whose complaint this one joins. */
  joins?: string
}

/** Something the filer does with the receipt. */
export type FilerStep =
  | { by: 'filer'; after: number; adds: string; pictures: readonly PictureKind[] }
  | { by: 'filer'; after: number; withdraws: string }

export type Step = OfficeStep | FilerStep

/** One submission from its arrival to where it stands today. */
export type Story = {
  /** Names the story for good; its request id is made from it. */
  key: string
  filed: When
  kinds: readonly ('DISPUTE' | 'LEAD')[]
  /** A day is told from the day of filing. */
  details: Record<string, string | { daysBefore: number }>
  narrative: string
  /** How many days before filing it happened. */
  happened?: number
  yuan?: number
  wants?: readonly Remedy[]
  otherWant?: string
  /** A seller of the town chosen from the list, … */
  seller?: string
  /** … or what the filer knows of the seller. */
  told?: Record<string, string>
  /** Nobody: an anonymous report. */
  filer?: FilerKey
  locale?: 'en'
  mayPublish?: boolean
  pictures?: readonly PictureKind[]
  /** What belongs together may be told as one. */
  steps?: readonly (Step | readonly Step[])[]
}

/** The stories of one category of complaint. */
export type Chapter = { category: string; stories: readonly Story[] }
