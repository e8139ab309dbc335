import type { KnownBrand } from './known-brands.ts'
import { readListing } from './read-listing.ts'
import { buildRulebook, type Rulebook } from './rulebook.ts'
import { type CounterfeitScore, scoreCounterfeit } from './score.ts'
import type { Finding, ScreenedListing } from './signal.ts'
import { signals } from './signals/index.ts'

export type Screening = { counterfeit: CounterfeitScore; findings: Finding[] }

const noBrands: readonly KnownBrand[] = []
const rulebooks = new WeakMap<readonly KnownBrand[], Rulebook>()

/**
 * Runs every signal over one listing. `brands` are added to the built-in ones; pass the same array again and the
 * matcher built from it is used again. Pure.
 */
export const screenListing = (listing: ScreenedListing, { brands = noBrands } = {}): Screening => {
  let rulebook = rulebooks.get(brands)
  if (!rulebook) {
    rulebook = buildRulebook(brands)
    rulebooks.set(brands, rulebook)
  }
  const reading = readListing(rulebook, listing)
  const findings = signals.flatMap((signal) => signal.evaluate(reading))
  return { counterfeit: scoreCounterfeit(findings), findings }
}
