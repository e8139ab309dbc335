import { inOrder, quoted } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import type { LookalikeHit, Reading } from '../reading.ts'
import type { Signal } from '../signal.ts'

const articles = ['tm-57', 'aucl-7'] as const

/** Nearly a brand's name, by letters or by sound, where the brand itself is not named: a slip of the pen, or a copycat. */
export const brandLookalike: Signal = {
  name: 'brand-lookalike',
  version: 1,
  category: 'BRAND',
  label: { zh: '与品牌名称近似', en: 'Nearly the name of a brand' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'brand'],
  evaluate(reading) {
    const found = meant(reading)
    if (found.length === 0) return []
    const spans = inOrder(found.map(({ span }) => span))
    const names = [...new Set(found.map(({ name }) => `「${name}」`))].slice(0, 3)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: 2,
        score: 0.3,
        spans,
        note: {
          zh: `${quoted(spans).zh}与品牌名称${names.join('')}只差一字或者读音相近，可能是笔误，也可能是仿冒。`,
          en: `${quoted(spans).en}: one letter or only the characters away from ${names.join(' ')}; a slip of the pen, or a copycat.`,
        },
        articles,
      },
    ]
  },
}

/** Where fakes are talked about names are quoted; whoever writes the name rightly too has slipped elsewhere. */
const meant = ({ lookalikes, brands, statedBrand, topics }: Reading): readonly LookalikeHit[] => {
  if (topics.has('report') || topics.has('warning')) return []
  const named = new Set([statedBrand, ...brands.map(({ brand }) => brand)])
  return lookalikes.filter(({ brand }) => !named.has(brand))
}
