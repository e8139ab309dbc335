import { highestOf, hitsOf, inOrder, quoted, severityByTerm } from '../evidence-of.ts'
import type { Severity } from '../lexicon/term.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Signal } from '../signal.ts'

export const slangCategories = ['GRADE', 'ORIGIN', 'AUTH', 'DIGITAL', 'COSMETIC', 'LABEL', 'WINK'] as const

const chance: Record<Severity, number> = { 1: 0.03, 2: 0.15, 3: 0.4, 4: 0.75 }

/** The trade's own words for grades, origins and proofs of fakes. One weak word is no finding. */
export const counterfeitSlang: Signal = {
  name: 'counterfeit-slang',
  version: 1,
  category: 'COUNTERFEIT',
  label: { zh: '仿品行话', en: 'Slang of the counterfeit trade' },
  article: {
    zh: '《商标法》第五十七条、《产品质量法》第五十条',
    en: 'Trademark Law art. 57; Product Quality Law art. 50',
  },
  scope: 'listing',
  counterfeitWeight: 1,
  evaluate(reading) {
    const hits = hitsOf(reading, slangCategories).filter(({ severity }) => severity >= 2)
    const severities = severityByTerm(hits)
    const severity = highestOf(severities)
    if (severity < 3 && severities.length < 2) return []
    const spans = inOrder(hits.map(({ span }) => span))
    const words = quoted(spans)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity,
        score: noisyOr(severities.map((each) => chance[each])),
        spans,
        note: { zh: `使用仿品行话：${words.zh}。`, en: `Uses the trade's words for fakes: ${words.en}.` },
      },
    ]
  },
}
