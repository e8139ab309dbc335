import { wilsonInterval } from '../../core/wilson-interval.ts'
import type { HitFigures } from './hit-store.ts'
import type { RuleKind, TrialRefusal } from './rules-tables.ts'
import type { LexiconTrial } from './trial-store.ts'

/**
 * A rule that meets more than this share of listings in which nothing else is found describes the market, not an
 * offence. All rules together flag about 1 % of ordinary titles (docs/detection.md); one rule alone gets five times as
 * much room, since most of its hits are weak words that only add up.
 */
export const MOST_ORDINARY = 0.05

/** From so many judged hits on, a rule of which none held has shown that it finds nothing harmful. */
export const ENOUGH_REVIEWED = 5

type Tried = Pick<LexiconTrial, 'ordinary' | 'ordinaryHits' | 'hits'>

/** The share is above the limit with 95 % confidence, so that a few listings do not condemn a rule. */
export const meetsEverything = ({ ordinary, ordinaryHits }: Tried): boolean =>
  (wilsonInterval(ordinaryHits, ordinary)?.low ?? 0) > MOST_ORDINARY

/** Why a rule is refused after its trial; undefined where it passed. Taking a term out can meet nothing new. Pure. */
export const judgeTrial = (
  kind: RuleKind,
  tried: Tried,
  { reviewed, held }: Pick<HitFigures, 'reviewed' | 'held'>,
): TrialRefusal | undefined => {
  if (kind === 'withdraw') return undefined
  if (meetsEverything(tried)) return 'everything'
  if (tried.hits === 0) return 'nothing'
  return reviewed >= ENOUGH_REVIEWED && held === 0 ? 'harmless' : undefined
}
