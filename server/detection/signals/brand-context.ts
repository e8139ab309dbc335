import { highestOf, hitsOf, inOrder, quoted } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import type { Severity } from '../lexicon/term.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Reading, TermHit } from '../reading.ts'
import type { Signal } from '../signal.ts'

const slang = ['GRADE', 'ORIGIN', 'AUTH', 'DIGITAL', 'COSMETIC', 'LABEL'] as const
const chance: Record<Severity, number> = { 1: 0, 2: 0.25, 3: 0.5, 4: 0.6 }
const articles = ['tm-57', 'aucl-7'] as const

/** A brand beside the trade's slang. A brand alone says nothing. */
export const brandContext: Signal = {
  name: 'brand-context',
  version: 3,
  category: 'COUNTERFEIT',
  label: { zh: '品牌与行话并见', en: 'A brand beside slang' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'brand'],
  evaluate(reading) {
    if (reading.brands.length === 0 && !reading.statedBrand) return []
    const words = slangBesideBrand(reading)
    if (words.length === 0) return []
    const severities = words.map((hit) => hit.severity)
    const brand = reading.brands[0]?.brand.names[0] ?? reading.statedBrand?.names[0] ?? ''
    const said = quoted(inOrder(words.map(({ span }) => span)))
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: highestOf(severities),
        score: noisyOr([chance[highestOf(severities)]]),
        spans: inOrder([...reading.brands, ...words].map(({ span }) => span)),
        note: {
          zh: `提到品牌「${brand}」，并使用${said.zh}。`,
          en: `Names the brand ${brand} beside ${said.en}.`,
        },
        articles,
      },
    ]
  },
}

const slangBesideBrand = (reading: Reading): TermHit[] => {
  const isNamed = reading.statedBrand !== undefined || reading.brands.some(({ as }) => as === 'name')
  // Parts and accessories name the brand they fit; a nickname may be just a word. Both need a stronger one beside.
  const least = reading.topics.has('part') ? 4 : isNamed ? 2 : 3
  return hitsOf(reading, slang).filter(({ severity }) => severity >= least)
}
