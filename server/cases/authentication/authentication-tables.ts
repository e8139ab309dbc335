import type { ColumnType, Generated } from 'kysely'
import type { Span } from '../../detection/signal.ts'

/** What a brand says of goods it was asked about. */
export const VERDICTS = ['GENUINE', 'COUNTERFEIT', 'CANNOT_TELL'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a brand is shown: the offer, as anybody could see it. Neither who sells nor who told of it. */
export type ShownOffer = {
  title: string
  text: string | null
  /** Integer fen. */
  priceFen: number | null
  url: string | null
  /** The words that made the signal fire. */
  spans: Span[]
}

export type AuthenticationTable = {
  id: Generated<string>
  findingId: string | null
  brandId: string
  /** The office that asks. */
  authorityId: string | null
  caseId: string | null
  /** Whether asking stopped the limit of the case, which the answer lets run on. */
  pausesCase: Generated<boolean>
  question: string
  shown: ColumnType<ShownOffer, string, never>
  askedBy: string | null
  askedAt: Date
  /** By when the office would like to know; it binds nobody. */
  dueOn: string
  verdict: Verdict | null
  reason: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

declare module '../../core/database.ts' {
  interface Tables {
    authentication: AuthenticationTable
  }
}
