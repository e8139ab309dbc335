import { normalise } from '../sellers/text/normalise.ts'
import { type PartOf, wordsOfSayings } from './find-sayings.ts'
import { homophoneSpellings } from './homophone-spellings.ts'
import { type KnownBrand, knownBrands } from './known-brands.ts'
import { type ExceptionName, exceptionNames, exceptions } from './lexicon/exceptions.ts'
import { harmlessPhrases } from './lexicon/harmless-phrases.ts'
import { lexicon } from './lexicon/lexicon.ts'
import { sayings } from './lexicon/sayings.ts'
import { isAboutTheGoods, type Term } from './lexicon/term.ts'
import { type Topic, topicNames, topics } from './lexicon/topics.ts'
import { buildLookalikes, type FindLookalikes } from './lookalikes.ts'
import { coveredSpellings, maskedSpellings } from './masked-spellings.ts'
import { mixedSpellings } from './mixed-spellings.ts'
import { buildPhraseMatcher, type OnPhrase } from './phrase-matcher.ts'
import { splitSpellings } from './split-spellings.ts'

/** What a phrase of the rulebook stands for. */
export type Meaning =
  | { is: 'term'; term: Term; isDisguise: boolean }
  | { is: 'brand'; brand: KnownBrand; as: 'name' | 'alias'; isDisguise: boolean }
  | { is: 'harmless' }
  | { is: 'topic'; topic: Topic }
  | { is: 'exception'; exception: ExceptionName }
  | { is: 'part'; partOf: readonly PartOf[] }

export type Phrase = {
  text: string
  meaning: Meaning
  isOpen: boolean
  /** Counts only where the writer put a sign in place of a character. */
  needsSign?: boolean
}

export type Rulebook = {
  phrases: readonly Phrase[]
  /** Returns the steps it took. */
  match(text: string, onPhrase: OnPhrase): number
  /** The brand that goes by this normalised name. */
  brandNamed(name: string): KnownBrand | undefined
  /** Words of normalised text that are nearly the name of a brand. */
  lookalikesIn: FindLookalikes
}

const partsOfSayings = wordsOfSayings(sayings)

/** All terms, topics, harmless phrases and brands as one matcher over normalised text. */
export const buildRulebook = (filedBrands: readonly KnownBrand[] = [], terms: readonly Term[] = lexicon): Rulebook => {
  const brands = [...knownBrands, ...filedBrands]
  const phrases = [
    ...terms.flatMap(phrasesOfTerm),
    ...harmlessPhrases.flatMap((text) => phrase(text, { is: 'harmless' })),
    ...topicNames.flatMap((topic) => topics[topic].flatMap((text) => phrase(text, { is: 'topic', topic }))),
    ...exceptionNames.flatMap((exception) =>
      exceptions[exception].words.flatMap((text) => phrase(text, { is: 'exception', exception })),
    ),
    ...sayings.flatMap(({ term }) => (term.unless ?? []).flatMap((text) => phrase(text, { is: 'harmless' }))),
    ...[...partsOfSayings].flatMap(([text, partOf]) => phrase(text, { is: 'part', partOf })),
    ...brands.flatMap(phrasesOfBrand),
    ...knownBrands.flatMap(soundsAndShapesOf),
  ]
  const byName = new Map(brands.flatMap((brand) => brand.names.map((name) => [normalise(name).text, brand] as const)))
  return {
    phrases,
    match: buildPhraseMatcher(phrases.map(({ text }) => text)),
    brandNamed: (name) => byName.get(name),
    lookalikesIn: buildLookalikes(brands),
  }
}

const phrase = (source: string, meaning: Meaning, isOpen = false): Phrase[] => {
  const { text } = normalise(source)
  return text === '' ? [] : [{ text, meaning, isOpen }]
}

/** Everything a term is found by, and the longer phrases in which it is harmless. */
export const phrasesOfTerm = (term: Term): Phrase[] => [
  ...term.words.flatMap((word) => phrase(word, { is: 'term', term, isDisguise: false }, term.isOpen)),
  ...disguisesOf(term).flatMap((word) => phrase(word, { is: 'term', term, isDisguise: true }, term.isOpen)),
  ...(term.unless ?? []).flatMap((text) => phrase(text, { is: 'harmless' })),
]

/** The spellings listed, those with a pinyin inside, and for strong words about the goods those of one sound or shape. */
const disguisesOf = (term: Term): string[] => {
  const isStrong = term.severity >= 3 && isAboutTheGoods(term.category)
  const made = term.words.flatMap((word) => [
    ...mixedSpellings(word),
    ...(isStrong ? [...homophoneSpellings(word), ...splitSpellings(word)] : []),
  ])
  // What the normaliser reads as the plain word is plain writing.
  const plain = new Set(term.words.map((word) => normalise(word).text))
  return [...new Set([...(term.disguises ?? []), ...made])].filter((word) => !plain.has(normalise(word).text))
}

/** Every phrase a brand is found by. */
export const phrasesOfBrand = (brand: KnownBrand): Phrase[] => {
  const joined = brand.names.filter((name) => name.includes(' ')).map((name) => name.replace(/[\s&]+/g, ''))
  return [
    ...[...brand.names, ...joined].flatMap((name) =>
      phrase(name, { is: 'brand', brand, as: 'name', isDisguise: false }),
    ),
    ...(brand.aliases ?? []).flatMap((name) => phrase(name, { is: 'brand', brand, as: 'alias', isDisguise: false })),
    ...[
      ...(brand.disguises ?? []),
      ...brand.names.flatMap(maskedSpellings),
      ...brand.names.flatMap(mixedSpellings),
    ].flatMap((name) => phrase(name, { is: 'brand', brand, as: 'name', isDisguise: true })),
  ]
}

/** How the names of the brands most copied are written by sound, by shape, or with a sign over a character. */
const soundsAndShapesOf = (brand: KnownBrand): Phrase[] => {
  const names = brand.names.filter((name) => !brand.aliases?.includes(name))
  const alike = names.flatMap((name) => [...homophoneSpellings(name), ...splitSpellings(name)])
  const meaning = { is: 'brand', brand, as: 'name', isDisguise: true } as const
  return [
    ...[...new Set(alike)].flatMap((name) => phrase(name, meaning)),
    ...names
      .flatMap(coveredSpellings)
      .flatMap((name) => phrase(name, meaning).map((one) => ({ ...one, needsSign: true }))),
  ]
}
