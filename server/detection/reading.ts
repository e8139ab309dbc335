import type { NormalisedText } from '../sellers/text/normalise.ts'
import type { Disguise } from './disguise.ts'
import type { KnownBrand } from './known-brands.ts'
import type { ExceptionName } from './lexicon/exceptions.ts'
import type { Severity, Term } from './lexicon/term.ts'
import type { Topic } from './lexicon/topics.ts'
import type { FieldName, ScreenedListing, Span } from './signal.ts'

/** A term met in the listing; severity as it counts there. */
export type TermHit = {
  span: Span
  term: Term
  severity: Severity
  disguise?: Disguise
  /** A use that the guide to absolute terms leaves alone. */
  exception?: ExceptionName
}

/** A brand met in the listing under one of its names, or under what sellers call it. */
export type BrandHit = { span: Span; brand: KnownBrand; as: 'name' | 'alias'; disguise?: Disguise }

/** A word that is nearly the name of a brand. */
export type LookalikeHit = { span: Span; brand: KnownBrand; name: string }

/** What was written in one field, and how it reads. */
export type ReadField = { name: FieldName; source: string; normalised: NormalisedText }

/** What the signals look at: a listing read once, with everything of the rulebook that was met in it. */
export type Reading = {
  listing: ScreenedListing
  /** Those that hold something; the title first, where there is one. */
  fields: readonly ReadField[]
  terms: readonly TermHit[]
  brands: readonly BrandHit[]
  lookalikes: readonly LookalikeHit[]
  /** The brand the seller filled in, when we know it. */
  statedBrand?: KnownBrand
  topics: ReadonlySet<Topic>
  /** The normalised words of all fields, for what is told by figures. */
  words: string
  /** Bracketed readings after characters; many of them mean a garbled page, not a disguise. */
  bracketedSyllables: number
}
