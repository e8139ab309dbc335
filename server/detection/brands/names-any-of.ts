import { normalise } from '../../sellers/text/normalise.ts'
import { buildLookalikes } from '../lookalikes.ts'
import { buildPhraseMatcher } from '../phrase-matcher.ts'
import { phrasesOfBrand } from '../rulebook.ts'

type Words = { title: string; text: string | null; brand: string | null }

/** Whether a listing names one of some brands, by a name, an alias or a disguise, or nearly so. Linear in the listing. */
export const namesAnyOf = (brandNames: readonly (readonly string[])[]): ((listing: Words) => boolean) => {
  const brands = brandNames.map((names) => ({ names }))
  const match = buildPhraseMatcher(brands.flatMap(phrasesOfBrand).map(({ text }) => text))
  const lookalikesIn = buildLookalikes(brands)
  return ({ title, text, brand }) => {
    const words = normalise([title, text, brand].filter(Boolean).join('\n')).text
    let isMet = false
    match(words, () => {
      isMet = true
    })
    return isMet || lookalikesIn(words).length > 0
  }
}
