import type { KnownBrand } from './known-brands.ts'
import { readListing } from './read-listing.ts'
import type { Reading } from './reading.ts'
import { buildRulebook, type Rulebook } from './rulebook.ts'
import { type AdvertisingScore, type Score, scoreAdvertising, scoreCounterfeit } from './score.ts'
import type { Finding, ScreenedListing } from './signal.ts'
import { signals } from './signals/index.ts'

export type Screening = { counterfeit: Score; advertising: AdvertisingScore; findings: Finding[] }

const noBrands: readonly KnownBrand[] = []
const rulebooks = new WeakMap<readonly KnownBrand[], Rulebook>()

/**
 * Runs every signal over one listing. `brands` are added to the built-in ones; pass the same array again and the
 * matcher built from it is used again. A `rulebook` is taken as it is, instead. Pure.
 */
export const screenListing = (listing: ScreenedListing, options: ScreeningOptions = {}): Screening =>
  screenReading(readListing(rulebookOf(options), listing))

/** What the signals find in one listing, before it is scored. */
export const findIn = (listing: ScreenedListing, options: ScreeningOptions = {}): Finding[] =>
  findInReading(readListing(rulebookOf(options), listing))

/** The same for a listing that was read already. */
export const screenReading = (reading: Reading): Screening => {
  const findings = findInReading(reading)
  return { counterfeit: scoreCounterfeit(findings), advertising: scoreAdvertising(findings), findings }
}

type ScreeningOptions = { brands?: readonly KnownBrand[]; rulebook?: Rulebook }

const findInReading = (reading: Reading): Finding[] => signals.flatMap((signal) => signal.evaluate(reading))

const rulebookOf = ({ brands = noBrands, rulebook }: ScreeningOptions): Rulebook => {
  const known = rulebook ?? rulebooks.get(brands)
  if (known) return known
  const built = buildRulebook(brands)
  rulebooks.set(brands, built)
  return built
}
