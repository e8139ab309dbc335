import { highestOf, hitsOf, inOrder, quoted } from '../evidence-of.ts'
import type { Severity } from '../lexicon/term.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Reading, TermHit } from '../reading.ts'
import type { Signal } from '../signal.ts'

const slang = ['GRADE', 'ORIGIN', 'AUTH', 'DIGITAL', 'COSMETIC', 'LABEL'] as const
const chance: Record<Severity, number> = { 1: 0, 2: 0.25, 3: 0.5, 4: 0.6 }
const chanceOfLowPrice = 0.5

/** A brand beside the trade's slang, or beside a price no genuine piece is sold at. A brand alone says nothing. */
export const brandContext: Signal = {
  name: 'brand-context',
  version: 1,
  category: 'COUNTERFEIT',
  label: { zh: '品牌与行话或低价并见', en: 'A brand beside slang or a low price' },
  article: {
    zh: '《商标法》第五十七条、《反不正当竞争法》第七条',
    en: 'Trademark Law art. 57; Anti-Unfair Competition Law art. 7',
  },
  scope: 'listing',
  counterfeitWeight: 1,
  evaluate(reading) {
    if (reading.brands.length === 0 && !reading.statedBrand) return []
    const words = slangBesideBrand(reading)
    const low = lowPrice(reading)
    if (words.length === 0 && !low) return []
    const severity = highestOf([...words.map((hit) => hit.severity), low ? 3 : 1])
    const spans = inOrder([...reading.brands, ...words].map(({ span }) => span))
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity,
        score: noisyOr([chance[highestOf(words.map((hit) => hit.severity))], low ? chanceOfLowPrice : 0]),
        spans,
        note: noteOf(reading, words, low),
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

type LowPrice = { brand: string; yuan: number; floor: number }

const lowPrice = ({ listing, brands, statedBrand, topics }: Reading): LowPrice | undefined => {
  const { priceFen } = listing
  if (!priceFen || topics.has('part')) return undefined
  const named = [statedBrand, ...brands.filter(({ as }) => as === 'name').map(({ brand }) => brand)]
  for (const brand of named) {
    if (brand?.floor && topics.has(brand.floor.goods) && priceFen < brand.floor.yuan * 100) {
      return { brand: brand.names[0]!, yuan: priceFen / 100, floor: brand.floor.yuan }
    }
  }
  return undefined
}

const noteOf = (reading: Reading, words: readonly TermHit[], low: LowPrice | undefined) => {
  const brand = reading.brands[0]?.brand.names[0] ?? reading.statedBrand?.names[0] ?? ''
  const said = quoted(inOrder(words.map(({ span }) => span)))
  return {
    zh:
      (words.length > 0 ? `提到品牌「${brand}」，并使用${said.zh}。` : '') +
      (low ? `「${low.brand}」标价 ${low.yuan} 元，低于该品牌正品通常最低价 ${low.floor} 元。` : ''),
    en: [
      ...(words.length > 0 ? [`Names the brand ${brand} beside ${said.en}.`] : []),
      ...(low ? [`${low.brand} at ¥${low.yuan}, where genuine pieces are not sold below ¥${low.floor}.`] : []),
    ].join(' '),
  }
}
