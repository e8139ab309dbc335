import type { Words } from '../../core/words.ts'
import type { ArticleName } from '../lexicon/articles.ts'
import type { Severity } from '../lexicon/term.ts'

/**
 * What is known of one case that concerns a seller. punished: a penalty was decided and stands · filed: a penalty case is
 * under way · settled: a mediation ended in an agreement · unproven: nobody has established anything yet.
 */
export const CASE_STANDINGS = ['punished', 'filed', 'settled', 'unproven'] as const
export type CaseStanding = (typeof CASE_STANDINGS)[number]

/** `on`: the day it dates from, YYYY-MM-DD. */
export type CaseOfSeller = { id: string; standing: CaseStanding; on: string }

/** What the signals of scope seller read. `today`: YYYY-MM-DD. */
export type SellerReading = { cases: readonly CaseOfSeller[]; today: string }

/** A signal that fired on a seller: a lead with its evidence, never a verdict. Score from 0 to 1. */
export type SellerFinding = {
  signal: string
  version: number
  severity: Severity
  score: number
  note: Words
  articles: readonly ArticleName[]
  /** The cases it rests on, the newest first. */
  cases: readonly CaseOfSeller[]
}

export type SellerSignal = {
  name: string
  /** Raised whenever the signal may answer differently for the same seller. */
  version: number
  label: Words
  /** The articles it serves; none where no article forbids what it sees. */
  articles: readonly ArticleName[]
  /** The same to show, or why it is looked at. */
  article: Words
  scope: 'seller'
  inputs: readonly (keyof SellerReading)[]
  /** Pure. */
  evaluate(reading: SellerReading): SellerFinding[]
}
