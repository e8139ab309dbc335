import { inOrder } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import { toFourPlaces } from '../noisy-or.ts'
import { goodsKinds } from '../prices/goods-kinds.ts'
import { type PriceRange, rangeKey } from '../prices/price-range.ts'
import { type PricedOffer, pricedOfferOf, priceSpans } from '../prices/priced-offer.ts'
import type { Signal } from '../signal.ts'

const articles = ['tm-57'] as const

/** Far under what sellers ask for the same brand's goods of the same kind and amount, by the register's own listings. */
export const priceBelowRange: Signal = {
  name: 'price-below-range',
  version: 1,
  category: 'COUNTERFEIT',
  label: { zh: '价格远低于该品牌的在售区间', en: 'Far below what the brand’s goods are offered at' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'brand', 'priceFen', 'priceRanges'],
  evaluate(reading) {
    const ranges = reading.listing.priceRanges
    const offer = ranges && pricedOfferOf(reading)
    const range = offer && ranges.get(rangeKey(offer))
    if (!range || offer.fen >= range.lowFen) return []
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: offer.fen < range.farFen ? 3 : 2,
        score: toFourPlaces(1 - offer.fen / range.lowFen),
        spans: inOrder(priceSpans(reading)),
        note: noteOf(offer, range),
        evidence: [`price:${offer.fen}`],
        articles,
      },
    ]
  },
}

const noteOf = ({ brand, goods, amount, fen }: PricedOffer, range: PriceRange) => {
  const { zh, en } = goodsKinds[goods]
  const { asOf, sellers, listings } = range
  const yuan = (name: 'p05' | 'p25' | 'p50' | 'p75' | 'p95' | 'lowFen') => range[name] / 100
  return {
    zh: `「${brand}」${zh}${amount}标价 ${fen / 100} 元。截至 ${asOf}，登记的同类商品 ${listings} 件、商家 ${sellers} 家，每家取一价：5% 分位 ${yuan('p05')} 元，四分位 ${yuan('p25')}—${yuan('p75')} 元，中位 ${yuan('p50')} 元，95% 分位 ${yuan('p95')} 元；低于 ${yuan('lowFen')} 元即为远低。`,
    en: `${brand}, ${en}${amount && ` of ${amount}`}, at ¥${fen / 100}. As of ${asOf}, ${listings} such listings of ${sellers} sellers, one price each: 5 % below ¥${yuan('p05')}, half between ¥${yuan('p25')} and ¥${yuan('p75')}, median ¥${yuan('p50')}, 5 % above ¥${yuan('p95')}; below ¥${yuan('lowFen')} is far under.`,
  }
}
