import type { Problem } from '../../ui/field.tsx'

/** What was typed, by field. */
export type Typed = Record<string, string>

/** draft: being written; waiting: to be sent; sent: the office has it; refused: the office named what is wrong. */
export type RecordState = 'draft' | 'waiting' | 'sent' | 'refused'

export type Outcome = {
  outcome: string
  label: string
  /** Who decides, while it waits for a decision. */
  decidedByWhom: string | null
  reason: string | null
  seller: string | null
}

/** A merchant taken down on this device, kept until it is sent. */
export type LocalRecord = {
  /** Made here and sent with every try, so that sending twice makes one. */
  id: string
  personId: string
  state: RecordState
  typed: Typed
  /** When it was written down, RFC 3339. */
  takenAt: string
  agreementVersion: string
  problems: Problem[]
  /** Whether a try to send it may have arrived: from then on it must stay as it is. */
  isTried: boolean
  outcome: Outcome | null
}

export const mayEdit = (record: LocalRecord): boolean =>
  record.state === 'draft' || record.state === 'refused' || (record.state === 'waiting' && !record.isTried)
