import type { Words } from '../../core/words.ts'
import { sharedSpans } from '../copies/shared-spans.ts'
import { jaccard, shinglesOf } from '../copies/shingles.ts'
import { inOrder } from '../evidence-of.ts'
import type { Signal } from '../signal.ts'

/** Below it the two belong to one cluster by way of others only. */
const leastLikeness = 0.5

/** The same words at another seller: one source of goods, one operator under several names, or a copy. */
export const copiedText: Signal = {
  name: 'copied-text',
  version: 1,
  category: 'COPY',
  label: { zh: '文字与其他商家雷同', en: 'The words of another seller' },
  articles: [],
  article: {
    zh: '法律未禁止文字相同；多见于同一货源的分销，或同一经营者以多个名义销售，作为线索',
    en: 'No article forbids like words; often one source of goods, or one operator under several names: a lead',
  },
  scope: 'listing',
  inputs: ['title', 'text', 'copies'],
  evaluate({ listing }) {
    const copy = listing.copies?.text
    if (!copy) return []
    const likeness = jaccard(shinglesOf(listing), shinglesOf(copy.other))
    if (likeness < leastLikeness) return []
    const [percent, title] = [Math.round(likeness * 100), shortened(copy.other.title ?? '')]
    const others = sayOthers(copy.sellers)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: 1,
        score: scoreOfSellers(copy.sellers),
        spans: inOrder(sharedSpans(listing, copy.other)),
        note: {
          zh: `文字与${others.zh}的商品几乎相同；与「${title}」有 ${percent}% 一致。`,
          en: `Nearly the words of ${others.en}; ${percent} % the same as “${title}”.`,
        },
        articles: [],
      },
    ]
  },
}

/** Two sellers say little, six and more say it is a source. At most 0.4. */
export const scoreOfSellers = (sellers: number): number => Math.round(Math.min(0.4, 0.1 + 0.05 * sellers) * 100) / 100

/** All sellers of a cluster but the one looked at; beyond six others they are not counted. */
export const sayOthers = (sellers: number): Words => {
  const others = sellers - 1
  return {
    zh: `另外 ${others} 家${sellers >= 7 ? '以上' : ''}商家`,
    en: `${others}${sellers >= 7 ? ' or more' : ''} other ${others === 1 ? 'seller' : 'sellers'}`,
  }
}

const shortened = (title: string): string => {
  const signs = [...title]
  return signs.length > 30 ? `${signs.slice(0, 30).join('')}…` : title
}
