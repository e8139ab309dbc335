import { usualChance } from '../define-term-signal.ts'
import { highestOf, hitsOf, inOrder, quoted, severityByTerm } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Reading } from '../reading.ts'
import type { Signal } from '../signal.ts'

const articles = ['price-16', 'fraud-6'] as const
/** A former price this many times the present one is seldom a price anybody paid. */
const steep = 3.3
const chanceOfSteep = 0.5

/** Prices compared with one nobody paid, clearances without end, gifts that are paid for. One weak word is no finding. */
export const priceClaim: Signal = {
  name: 'price-claim',
  version: 2,
  category: 'PRICE',
  label: { zh: '价格宣传', en: 'Claims about the price' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'priceFen'],
  evaluate(reading) {
    const hits = hitsOf(reading, ['PRICE_CLAIM', 'SCARCITY'])
    const strong = severityByTerm(hits).filter((severity) => severity >= 2)
    const fall = steepFall(reading)
    if (hits.length === 0 || (strong.length < 2 && !fall)) return []
    const spans = inOrder(hits.map(({ span }) => span))
    const words = quoted(spans)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: highestOf([fall ? 3 : 2]),
        score: noisyOr([...strong.map((severity) => usualChance[severity]), fall ? chanceOfSteep : 0]),
        spans,
        note: {
          zh: `价格宣传：${words.zh}。${fall ? `比较价 ${fall.from} 元，现价 ${fall.to} 元，应能说明依据。` : ''}`,
          en: `Claims about the price: ${words.en}.${fall ? ` Compares ¥${fall.from} with ¥${fall.to}, which has to be accounted for.` : ''}`,
        },
        articles: [...new Set(hits.flatMap(({ term }) => term.articles ?? articles))],
      },
    ]
  },
}

const before = /(?:专柜|吊牌|官网|市场|门市|划线|原)价?(?:是|为|:|高达|￥|¥){0,2}(\d{1,7}(?:\.\d{1,2})?)/u
const now =
  /(?:现价|现在|今天|今日|今晚|特价|特惠价?|只要|只需|仅需|仅售|到手价?|券后价?|折后价?|秒杀价?|活动价|售价|优惠价|一口价|直播间?价?|拼团价?|团购价?|限时价?|促销价?|内购价|清仓价|甩卖价?)(?:只要|只需|仅需|仅|是|为|:|￥|¥){0,2}(\d{1,7}(?:\.\d{1,2})?)(?!\d|[折%件个小时天日号点月年])/u
/** An amount of money by itself, not what is taken off, sent back or paid beside it. */
const money =
  /(?<!定金|订金|押金|预付|运费|邮费|红包|差价)(?<![满减省返立降送补赠抵\d.])(?:[￥¥](\d{1,7}(?:\.\d{1,2})?)|(\d{1,7}(?:\.\d{1,2})?)(?:元|块))(?!券|红包|优惠|定金|订金|运费|邮费)/gu

const steepFall = ({ words, listing }: Reading): { from: number; to: number } | undefined => {
  const said = before.exec(words)
  const from = Number(said?.[1])
  const to = listing.priceFen ? listing.priceFen / 100 : (numberOf(now.exec(words)?.[1]) ?? lowestOther(words, from))
  return to > 0 && from >= to * steep ? { from, to } : undefined
}

const numberOf = (figure: string | undefined): number | undefined => (figure === undefined ? undefined : Number(figure))

/** The lowest of the other prices that the words name beside a former one; NaN where they name none. */
const lowestOther = (words: string, from: number): number => {
  let lowest = Number.NaN
  for (const [, signed, counted] of words.matchAll(money)) {
    const price = Number(signed ?? counted)
    if (price !== from && price > 0 && !(price >= lowest)) lowest = price
  }
  return lowest
}
