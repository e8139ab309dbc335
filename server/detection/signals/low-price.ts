import { inOrder } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import { toFourPlaces } from '../noisy-or.ts'
import type { Reading } from '../reading.ts'
import type { Signal } from '../signal.ts'

const articles = ['tm-57'] as const
/** A used piece may cost so many times less. */
const usedAt = 4

/** A brand's goods below what genuine new ones are ever sold at; the further below, the more it says. */
export const lowPrice: Signal = {
  name: 'low-price',
  version: 1,
  category: 'COUNTERFEIT',
  label: { zh: '价格远低于品牌正品', en: 'Far below the brand’s genuine prices' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'brand', 'priceFen'],
  evaluate(reading) {
    const low = belowFloor(reading)
    if (!low) return []
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: low.yuan * 3 < low.floor ? 3 : 2,
        score: toFourPlaces(1 - low.yuan / low.floor),
        spans: inOrder(reading.brands.map(({ span }) => span)),
        note: {
          zh: `「${low.brand}」标价 ${low.yuan} 元，低于该品牌正品通常最低价 ${low.floor} 元。`,
          en: `${low.brand} at ¥${low.yuan}, where genuine pieces are not sold below ¥${low.floor}.`,
        },
        evidence: [`price:${Math.round(low.yuan * 100)}`],
        articles,
      },
    ]
  },
}

type LowPrice = { brand: string; yuan: number; floor: number }

const belowFloor = ({ listing, brands, statedBrand, topics, words }: Reading): LowPrice | undefined => {
  const priceFen = listing.priceFen ?? priceInText(words)
  if (!priceFen || topics.has('part')) return undefined
  const named = [statedBrand, ...brands.filter(({ as }) => as === 'name').map(({ brand }) => brand)]
  for (const brand of named) {
    if (!brand?.floor || !topics.has(brand.floor.goods)) continue
    const floor = topics.has('used') ? brand.floor.yuan / usedAt : brand.floor.yuan
    if (priceFen < floor * 100) return { brand: brand.names[0]!, yuan: priceFen / 100, floor }
  }
  return undefined
}

const saidPrice = /(?:只要|仅售|仅需|一口价|批发价|¥|￥)(\d{1,6})(?![\d万千])|(\d{1,6}(?:\.\d{1,2})?)(?:元|块|包邮)/u

/** The first price the text itself names, in fen. */
const priceInText = (words: string): number | undefined => {
  const said = saidPrice.exec(words)
  return said ? Math.round(Number(said[1] ?? said[2]) * 100) : undefined
}
