import type { Words } from '../../core/words.ts'
import { licenceStateWords } from '../../sellers/licence-kinds.ts'
import type { HeldLicence } from '../../sellers/register/find-held-licences.ts'
import { inOrder, spanOf } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import type { Topic } from '../lexicon/topics.ts'
import { type LicensedGoods, licensedGoods } from '../licensed-goods.ts'
import type { Reading } from '../reading.ts'
import type { Signal, Span } from '../signal.ts'

const articles = ['drug-51', 'device-42', 'food-trade-4', 'food-trade-5'] as const

/** The goods are spoken of and not offered by a trader. */
const elsewhere: readonly Topic[] = [
  'used',
  'part',
  'model',
  'publication',
  'software',
  'job',
  'report',
  'warning',
  'buyer',
  'petPlant',
]

/**
 * Offers goods that need a licence or a filing, and the register holds none of its seller that reaches them: none at
 * all, one for other goods, or one that ran out, was suspended or withdrawn. Where the seller is not on the register
 * nothing is known, and nothing is said.
 */
export const licenceAbsent: Signal = {
  name: 'licence-absent',
  version: 1,
  category: 'LICENCE',
  label: { zh: '所售商品须许可而登记中没有', en: 'Goods need a licence that the register does not hold' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'licences'],
  evaluate(reading) {
    const { licences } = reading.listing
    if (!licences || elsewhere.some((topic) => reading.topics.has(topic))) return []
    const offer = offered(reading)
    if (!offer) return []
    const { goods, span } = offer
    const lack = lacking(goods, licences)
    if (!lack) return []
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: lack.isKnown ? 3 : 2,
        score: lack.isKnown ? 0.6 : 0.3,
        spans: inOrder([span]),
        note: {
          zh: `销售${goods.label.zh}（「${span.text}」），须有${goods.needs.zh}；${lack.says.zh}。登记可能不全，请先请商家出示。`,
          en: `Sells ${goods.label.en} (“${span.text}”), which needs ${goods.needs.en}; ${lack.says.en}. The register may lack something: ask the seller to show it first.`,
        },
        evidence: [lack.key],
        articles: goods.articles,
      },
    ]
  },
}

/** The goods that the title names, or the text where there is none. */
const offered = ({ fields: [read] }: Reading): { goods: LicensedGoods; span: Span } | undefined => {
  if (!read) return undefined
  const { text } = read.normalised
  for (const goods of licensedGoods) {
    const met = goods.words.exec(text)
    if (!met || goods.unless.test(text)) continue
    return { goods, span: spanOf(read, met.index, met.index + met[0].length) }
  }
  return undefined
}

/** What is held instead of what is needed, the nearest to it first; undefined where a licence covers the goods. */
const lacking = (
  goods: LicensedGoods,
  held: readonly HeldLicence[],
): { says: Words; key: string; isKnown: boolean } | undefined => {
  const reaching = held.filter((licence) => goods.covers(licence))
  if (reaching.some(({ standing }) => standing === 'valid')) return undefined
  const over = reaching.at(-1)
  if (over) {
    const { number, standing, expiresOn } = over
    const says =
      standing === 'expired'
        ? {
            zh: `登记的 ${number} 已于 ${expiresOn} 期满`,
            en: `the one on the register, ${number}, ran out on ${expiresOn}`,
          }
        : {
            zh: `登记的 ${number} 已${licenceStateWords[standing].zh}`,
            en: `the one on the register, ${number}, is ${licenceStateWords[standing].en.toLowerCase()}`,
          }
    return { says, key: `licence ${number} ${standing}`, isKnown: true }
  }
  const other = held.find(({ kind, standing }) => goods.kinds.includes(kind) && standing === 'valid')
  if (other)
    return {
      says: {
        zh: `登记的 ${other.number} 的许可范围是「${other.scope}」`,
        en: `the one on the register, ${other.number}, is for “${other.scope}”`,
      },
      key: `licence ${other.number} other goods`,
      isKnown: true,
    }
  return { says: { zh: '登记中没有', en: 'the register holds none' }, key: 'no licence', isKnown: false }
}
