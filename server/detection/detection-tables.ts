import type { ColumnType, Generated } from 'kysely'
import type { Dismissal } from './dismissals.ts'
import type { ArticleName } from './lexicon/articles.ts'
import type { Severity } from './lexicon/term.ts'
import type { GoodsKind } from './prices/goods-kinds.ts'
import type { ExplainedScore, ScoreName } from './score.ts'
import type { FindingCategory, Span } from './signal.ts'

/** open: waits for an officer · confirmed, dismissed: an officer decided. */
export const findingStates = ['open', 'confirmed', 'dismissed'] as const
export type FindingState = (typeof findingStates)[number]

export type FindingTable = {
  id: Generated<string>
  listingId: string
  /** The office it is for; null while none is set up. */
  authorityId: string | null
  signal: string
  signalVersion: number
  /** SHA-256 of the words that were screened; a dismissal holds as long as it and the signal's version do. */
  textKey: string
  category: FindingCategory
  severity: Severity
  score: number
  spans: ColumnType<Span[], string, string>
  /** What it rests on beside the words; null where it was found before that was kept. */
  evidence: ColumnType<string[] | null, string | null, string | null>
  /** The articles of the words it met; null where it was found before they were kept. */
  articles: ColumnType<ArticleName[] | null, string | null, string | null>
  /** The revision of the lexicon under which it last fired. */
  lexiconRevision: Generated<number>
  noteZh: string
  noteEn: string
  state: Generated<FindingState>
  decidedBy: string | null
  decidedAt: Date | null
  decisionReason: string | null
  /** Why it does not hold, from the list; null unless dismissed. */
  dismissal: Dismissal | null
  /** The case it is evidence of; it stays as it was decided then. */
  caseId: string | null
  createdAt: Generated<Date>
}

export type ListingScreeningTable = {
  listingId: string
  listingVersion: number
  score: number
  flagged: boolean
  /** Both scores with their steps; null where it was screened before they were kept. */
  scores: ColumnType<Record<ScoreName, ExplainedScore> | null, string, string>
  /** The offer it makes of one brand's goods at one price, where all of that can be told. */
  brandKey: string | null
  goods: GoodsKind | null
  amount: string | null
  offeredFen: number | null
  screenedAt: Date
}

/** Who looked: an officer at the desk, or the brand that was asked. */
export const reviewSources = ['officer', 'brand'] as const
export type ReviewSource = (typeof reviewSources)[number]
export type ReviewVerdict = 'confirmed' | 'dismissed'

/** What somebody made of a finding as it stood then; kept when the finding opens again or is gone. */
export type FindingReviewTable = {
  id: Generated<string>
  findingId: string
  listingId: string
  signal: string
  signalVersion: number
  textKey: string
  score: number
  source: ReviewSource
  verdict: ReviewVerdict
  dismissal: Dismissal | null
  reviewedBy: string | null
  reviewedAt: Date
  undoneAt: Date | null
}

declare module '../core/database.ts' {
  interface Tables {
    finding: FindingTable
    findingReview: FindingReviewTable
    listingScreening: ListingScreeningTable
  }
}
