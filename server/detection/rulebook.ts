import { normalise } from '../sellers/text/normalise.ts'
import { type KnownBrand, knownBrands } from './known-brands.ts'
import { type ExceptionName, exceptionNames, exceptions } from './lexicon/exceptions.ts'
import { harmlessPhrases } from './lexicon/harmless-phrases.ts'
import { lexicon } from './lexicon/lexicon.ts'
import type { Term } from './lexicon/term.ts'
import { type Topic, topicNames, topics } from './lexicon/topics.ts'
import { maskedSpellings } from './masked-spellings.ts'
import { mixedSpellings } from './mixed-spellings.ts'
import { buildPhraseMatcher, type OnPhrase } from './phrase-matcher.ts'

/** What a phrase of the rulebook stands for. */
export type Meaning =
  | { is: 'term'; term: Term; isDisguise: boolean }
  | { is: 'brand'; brand: KnownBrand; as: 'name' | 'alias'; isDisguise: boolean }
  | { is: 'harmless' }
  | { is: 'topic'; topic: Topic }
  | { is: 'exception'; exception: ExceptionName }

export type Phrase = { text: string; meaning: Meaning; isOpen: boolean }

export type Rulebook = {
  phrases: readonly Phrase[]
  match(text: string, onPhrase: OnPhrase): void
  /** The brand that goes by this normalised name. */
  brandNamed(name: string): KnownBrand | undefined
}

/** All terms, topics, harmless phrases and brands as one matcher over normalised text. */
export const buildRulebook = (filedBrands: readonly KnownBrand[] = []): Rulebook => {
  const brands = [...knownBrands, ...filedBrands]
  const phrases = [
    ...lexicon.flatMap(phrasesOfTerm),
    ...harmlessPhrases.flatMap((text) => phrase(text, { is: 'harmless' })),
    ...topicNames.flatMap((topic) => topics[topic].flatMap((text) => phrase(text, { is: 'topic', topic }))),
    ...exceptionNames.flatMap((exception) =>
      exceptions[exception].words.flatMap((text) => phrase(text, { is: 'exception', exception })),
    ),
    ...brands.flatMap(phrasesOfBrand),
  ]
  const byName = new Map(brands.flatMap((brand) => brand.names.map((name) => [normalise(name).text, brand] as const)))
  return {
    phrases,
    match: buildPhraseMatcher(phrases.map(({ text }) => text)),
    brandNamed: (name) => byName.get(name),
  }
}

const phrase = (source: string, meaning: Meaning, isOpen = false): Phrase[] => {
  const { text } = normalise(source)
  return text === '' ? [] : [{ text, meaning, isOpen }]
}

const phrasesOfTerm = (term: Term): Phrase[] => [
  ...term.words.flatMap((word) => phrase(word, { is: 'term', term, isDisguise: false }, term.isOpen)),
  ...[...(term.disguises ?? []), ...term.words.flatMap(mixedSpellings)].flatMap((word) =>
    phrase(word, { is: 'term', term, isDisguise: true }, term.isOpen),
  ),
  ...(term.unless ?? []).flatMap((text) => phrase(text, { is: 'harmless' })),
]

const phrasesOfBrand = (brand: KnownBrand): Phrase[] => {
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
