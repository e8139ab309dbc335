import type { KnownBrand } from './known-brands.ts'
import { readListing } from './read-listing.ts'
import { buildRulebook, type Rulebook } from './rulebook.ts'
import { type AdvertisingScore, type Score, scoreAdvertising, scoreCounterfeit } from './score.ts'
import type { Finding, ScreenedListing } from './signal.ts'
import { signals } from './signals/index.ts'

export type Screening = { counterfeit: Score; advertising: AdvertisingScore; findings: Finding[] }

const noBrands: readonly KnownBrand[] = []
const rulebooks = new WeakMap<readonly KnownBrand[], Rulebook>()

/**
 * Runs every signal over one listing. `brands` are added to the built-in ones; pass the same array again and the
 * matcher built from it is used again. Pure.
 */
export const screenListing = (listing: ScreenedListing, { brands = noBrands } = {}): Screening => {
  const findings = findIn(listing, { brands })
  return { counterfeit: scoreCounterfeit(findings), advertising: scoreAdvertising(findings), findings }
}

/** What the signals find in one listing, before it is scored. */
export const findIn = (listing: ScreenedListing, { brands = noBrands } = {}): Finding[] => {
  let rulebook = rulebooks.get(brands)
  if (!rulebook) {
    rulebook = buildRulebook(brands)
    rulebooks.set(brands, rulebook)
  }
  const reading = readListing(rulebook, listing)
  return signals.flatMap((signal) => signal.evaluate(reading))
}
