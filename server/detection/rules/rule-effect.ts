import { inOrder } from '../evidence-of.ts'
import type { Term } from '../lexicon/term.ts'
import { readListing } from '../read-listing.ts'
import type { Reading } from '../reading.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Screening, screenReading } from '../screen-listing.ts'
import type { ScreenedListing, Span } from '../signal.ts'
import { type LexiconChange, termKey } from './apply-rules.ts'

/** What a rule does to one listing. */
export type RuleEffect = {
  /** The words it meets. */
  spans: Span[]
  /** Signals that fire only with it, only without it, and either way. */
  opens: string[]
  closes: string[]
  known: string[]
  /** A score reaches its threshold only with it. */
  newlyFlagged: boolean
}

/** A rule beside the lexicon as it is: `after` is the rulebook that has it. */
export type RuleOnTrial = { rule: LexiconChange; before: Rulebook; after: Rulebook }

/** What a rule does to a listing; undefined where it neither meets a word nor changes a finding. Pure. */
export const ruleEffect = (
  listing: ScreenedListing,
  { rule, before, after }: RuleOnTrial,
  without: Screening = screenReading(readListing(before, listing)),
): RuleEffect | undefined => {
  const readingAfter = readListing(after, listing)
  const withRule = screenReading(readingAfter)
  const fired = { without: signalsOf(without), with: signalsOf(withRule) }
  const opens = fired.with.filter((name) => !fired.without.includes(name))
  const closes = fired.without.filter((name) => !fired.with.includes(name))
  const met = wordsOf(readingAfter, (term) => term === rule.term)
  const left = () => wordsOf(readListing(before, listing), (term) => termKey(term) === rule.target)
  const spans = met.length > 0 ? met : rule.target === null ? [] : left()
  if (spans.length === 0 && opens.length === 0 && closes.length === 0) return undefined
  return {
    spans,
    opens,
    closes,
    known: fired.with.filter((name) => fired.without.includes(name)),
    newlyFlagged: isFlagged(withRule) && !isFlagged(without),
  }
}

const signalsOf = ({ findings }: Screening): string[] => findings.map(({ signal }) => signal)

const isFlagged = ({ counterfeit, advertising }: Screening): boolean => counterfeit.flagged || advertising.flagged

const wordsOf = (reading: Reading, isAbout: (term: Term) => boolean): Span[] =>
  inOrder(reading.terms.filter((hit) => hit.exception === undefined && isAbout(hit.term)).map(({ span }) => span))
