import type { Words } from '../core/words.ts'
import { highestOf, hitsOf, inOrder, quoted, severityByTerm } from './evidence-of.ts'
import { type ArticleName, cited } from './lexicon/articles.ts'
import type { Severity, TermCategory } from './lexicon/term.ts'
import { noisyOr } from './noisy-or.ts'
import type { Reading, TermHit } from './reading.ts'
import type { FindingCategory, Signal } from './signal.ts'

/** How much of the evidence a term of each severity is, from 0 to 1. */
export const usualChance: Readonly<Record<Severity, number>> = { 1: 0.05, 2: 0.25, 3: 0.55, 4: 0.8 }

type TermSignal = {
  name: string
  version: number
  category: FindingCategory
  label: Words
  articles: readonly ArticleName[]
  /** Why it is looked at, where no article forbids the words. */
  reason?: Words
  categories: readonly TermCategory[]
  chance?: Readonly<Record<Severity, number>>
  /** A term of this severity makes a finding by itself. */
  alone: Severity
  /** So many different terms, of severity 2 and more, make one together. */
  together?: number
  /** Terms that do not count in this reading. */
  unless?: (hit: TermHit, reading: Reading) => boolean
  /** The sentence before the words that were met. */
  says: Words
}

/** A signal that adds up the lexicon's terms of some categories. */
export const defineTermSignal = ({ categories, chance = usualChance, ...definition }: TermSignal): Signal => {
  const { name, version, category, label, articles, reason, alone, together, unless, says } = definition
  return {
    name,
    version,
    category,
    label,
    articles,
    article: reason ?? cited(articles),
    scope: 'listing',
    inputs: ['title', 'text'],
    evaluate(reading) {
      const hits = hitsOf(reading, categories).filter((hit) => hit.exception === undefined && !unless?.(hit, reading))
      const severities = severityByTerm(hits)
      const severity = highestOf(severities)
      const adding = severities.filter((each) => each >= 2).length
      if (hits.length === 0 || (severity < alone && !(together !== undefined && adding >= together))) return []
      const spans = inOrder(hits.map(({ span }) => span))
      const words = quoted(spans)
      return [
        {
          signal: name,
          version,
          category,
          severity,
          score: noisyOr(severities.map((each) => chance[each])),
          spans,
          note: { zh: `${says.zh}：${words.zh}。`, en: `${says.en}: ${words.en}.` },
          articles: articlesOf(hits, articles),
        },
      ]
    },
  }
}

const articlesOf = (hits: readonly TermHit[], usual: readonly ArticleName[]): ArticleName[] => [
  ...new Set(hits.filter(({ severity }) => severity >= 2).flatMap(({ term }) => term.articles ?? usual)),
]
