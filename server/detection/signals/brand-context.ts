import { highestOf, hitsOf, inOrder, quoted } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import type { Severity } from '../lexicon/term.ts'
import type { Topic } from '../lexicon/topics.ts'
import { noisyOr } from '../noisy-or.ts'
import type { BrandHit, Reading, TermHit } from '../reading.ts'
import type { Signal } from '../signal.ts'
import { garbledFrom } from './evasion.ts'

const slang = ['GRADE', 'ORIGIN', 'AUTH', 'DIGITAL', 'COSMETIC', 'LABEL', 'WINK'] as const
const chance: Record<Severity, number> = { 1: 0, 2: 0.25, 3: 0.5, 4: 0.6 }
const articles = ['tm-57', 'aucl-7'] as const

/** A brand beside the trade's slang. A brand alone says nothing. */
export const brandContext: Signal = {
  name: 'brand-context',
  version: 5,
  category: 'COUNTERFEIT',
  label: { zh: '品牌与行话并见', en: 'A brand beside slang' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'brand'],
  evaluate(reading) {
    if (reading.brands.length === 0 && !isStated(reading)) return []
    const words = slangBesideBrand(reading)
    const hidden = disguisedBrands(reading)
    if (words.length === 0 && hidden.length === 0) return []
    const severities = [...words.map((hit) => hit.severity), ...(hidden.length > 0 ? [3 as const] : [])]
    const brand = reading.brands[0]?.brand.names[0] ?? reading.statedBrand?.names[0] ?? reading.listing.brand ?? ''
    const said = quoted(inOrder(words.map(({ span }) => span)))
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: highestOf(severities),
        score: noisyOr([chance[highestOf(severities)]]),
        spans: inOrder([...reading.brands, ...words].map(({ span }) => span)),
        note:
          words.length > 0
            ? { zh: `提到品牌「${brand}」，并使用${said.zh}。`, en: `Names the brand ${brand} beside ${said.en}.` }
            : { zh: `以变形写法提到品牌「${brand}」。`, en: `Names the brand ${brand} in disguise.` },
        articles,
      },
    ]
  },
}

/** A brand was filled in. One that we do not know is a brand as well, unless the words say that there is none. */
const isStated = ({ statedBrand, listing }: Reading): boolean =>
  statedBrand !== undefined || !noBrand.test(listing.brand?.trim() ?? '')

const noBrand = /^(?:|无|无名|无品牌|没有|其他|其它|自有品牌|other|none|no ?brand|n\/?a|[-—/\\]+)$/iu

const slangBesideBrand = (reading: Reading): TermHit[] => {
  const isNamed = reading.statedBrand !== undefined || reading.brands.some(({ as }) => as === 'name')
  // Parts and accessories name the brand they fit; a nickname may be just a word. Both need a stronger one beside.
  const least = reading.topics.has('part') ? 4 : isNamed ? 2 : 3
  return hitsOf(reading, slang)
    .map((hit) => (hit.term.category === 'WINK' ? asWink(hit, reading) : hit))
    .filter(({ severity }) => severity >= least)
}

/** A wink says less than a grade, and nothing of a worn piece that somebody sells. */
const asWink = (hit: TermHit, { topics }: Reading): TermHit => ({
  ...hit,
  severity: topics.has('used') ? 1 : (Math.max(1, hit.severity - 1) as Severity),
})

/**
 * Whoever may sell a brand's goods writes its name as it is. Spaces between its letters are decoration, a garbled page
 * disguises nothing, and a part, a worn piece and whoever talks of fakes may write it as they like.
 */
const disguisedBrands = ({ brands, topics, bracketedSyllables }: Reading): BrandHit[] => {
  if (['part', 'used', 'buyer', 'report', 'warning'].some((topic) => topics.has(topic as Topic))) return []
  return brands.filter(
    ({ disguise }) =>
      disguise !== undefined && disguise !== 'spacing' && !(disguise === 'pinyin' && bracketedSyllables >= garbledFrom),
  )
}
