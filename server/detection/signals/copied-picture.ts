import type { Signal } from '../signal.ts'
import { sayOthers, scoreOfSellers } from './copied-text.ts'

/** A picture of the listing that another seller shows too. */
export const copiedPicture: Signal = {
  name: 'copied-picture',
  version: 1,
  category: 'COPY',
  label: { zh: '图片与其他商家雷同', en: 'The picture of another seller' },
  articles: [],
  article: {
    zh: '法律未禁止图片相同；多见于同一货源的分销、厂家统一图片或盗用他人图片，作为线索',
    en: 'No article forbids like pictures; often one source of goods, the maker’s picture, or one taken from others: a lead',
  },
  scope: 'listing',
  inputs: ['copies'],
  evaluate({ listing }) {
    const copy = listing.copies?.picture
    if (!copy) return []
    const others = sayOthers(copy.sellers)
    const title = copy.other.title ?? ''
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: 1,
        score: scoreOfSellers(copy.sellers),
        spans: [],
        note: {
          zh: `有图片与${others.zh}的商品几乎相同，其中一件为「${title}」。`,
          en: `A picture is nearly that of ${others.en}, among them “${title}”.`,
        },
        evidence: copy.own.map((picture) => `picture:${picture}`),
        articles: [],
      },
    ]
  },
}
