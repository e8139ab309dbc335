import { hitsOf, inOrder, quoted } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import type { BrandHit, Reading } from '../reading.ts'
import type { Signal } from '../signal.ts'

const articles = ['aucl-7', 'aucl-9'] as const

/** Texts in which a brand is spoken of and not offered as the seller's own line: parts, used pieces, talk of fakes. */
const elsewhere = ['part', 'used', 'report', 'warning', 'buyer', 'job'] as const

/**
 * Says it is official or authorised beside a brand that files whom it authorises, and is not among them. To sell genuine
 * goods on needs no authorisation, so a brand's name alone is never a finding.
 */
export const unauthorisedClaim: Signal = {
  name: 'unauthorised-claim',
  version: 1,
  category: 'BRAND',
  label: { zh: '自称授权，品牌方没有登记', en: 'Claims an authorisation that the brand has not filed' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text', 'brand', 'authorisedBy'],
  evaluate(reading) {
    const claims = hitsOf(reading, ['AUTHORISED'])
    if (claims.length === 0 || elsewhere.some((topic) => reading.topics.has(topic))) return []
    const { hits, brand } = unfiled(reading)
    if (!brand) return []
    const said = quoted(inOrder(claims.map(({ span }) => span)))
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: 3,
        score: 0.6,
        spans: inOrder([...hits, ...claims].map(({ span }) => span)),
        note: {
          zh: `自称${said.zh}，而「${brand}」登记的授权商家中没有这个商家。品牌方的登记可能不全，请先向品牌方核实。`,
          en: `Says ${said.en}, and is not among those ${brand} has filed as authorised. The filing may lack somebody: ask the brand first.`,
        },
        articles,
      },
    ]
  },
}

/** The brands met that file whom they authorise, not this seller; none where one of the brands met does authorise it. */
const unfiled = ({ listing, brands, statedBrand }: Reading): { hits: BrandHit[]; brand?: string } => {
  const { authorisedBy } = listing
  if (!authorisedBy) return { hits: [] }
  const entries = [statedBrand, ...brands.map(({ brand }) => brand)].flatMap((brand) =>
    brand?.entry?.authorises ? [{ id: brand.entry.id, name: brand.names[0]! }] : [],
  )
  if (entries.length === 0 || entries.some(({ id }) => authorisedBy.has(id))) return { hits: [] }
  return { hits: brands.filter(({ brand }) => brand.entry?.authorises), brand: entries[0]!.name }
}
