import { highestOf, hitsOf, inOrder, quoted } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Signal } from '../signal.ts'

const articles = ['tm-57'] as const
const manyBrands = 3

/**
 * A source looking for resellers: of several famous brands at once, which no brand licenses, or of goods that it
 * describes in the words for fakes.
 */
export const resaleOfCopies: Signal = {
  name: 'resale-of-copies',
  version: 3,
  category: 'COUNTERFEIT',
  label: { zh: '招代理的多品牌或仿品货源', en: 'A source of many brands or copies seeks resellers' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text'],
  evaluate(reading) {
    if (!reading.topics.has('resale') || reading.topics.has('part')) return []
    const named = reading.brands
    const isMedley = new Set(named.map(({ brand }) => brand)).size >= manyBrands
    const words = hitsOf(reading, ['GRADE', 'ORIGIN', 'AUTH']).filter(({ severity }) => severity >= 3)
    if (!isMedley && words.length === 0) return []
    const spans = inOrder([...(isMedley ? named : []), ...words].map(({ span }) => span))
    const said = quoted(spans)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: highestOf([3, ...words.map((hit) => hit.severity)]),
        score: noisyOr([isMedley ? 0.6 : 0, words.length > 0 ? 0.35 : 0]),
        spans,
        note: {
          zh: `对外招代理或供货，同时出现${said.zh}。`,
          en: `Offers supply to resellers together with ${said.en}.`,
        },
        articles,
      },
    ]
  },
}
