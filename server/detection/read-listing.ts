import { type NormalisedText, normalise } from '../sellers/text/normalise.ts'
import { disguiseOf } from './disguise.ts'
import type { Severity, Term } from './lexicon/term.ts'
import type { Topic } from './lexicon/topics.ts'
import type { BrandHit, Reading, TermHit } from './reading.ts'
import type { Phrase, Rulebook } from './rulebook.ts'
import { type FieldName, fieldNames, type ScreenedListing, type Span } from './signal.ts'

type Hit = { phrase: Phrase; start: number; end: number }

/** Reads a listing once under a rulebook. Pure; linear in the text. */
export const readListing = (rulebook: Rulebook, listing: ScreenedListing): Reading => {
  const fields = fieldNames
    .filter((name) => listing[name])
    .map((name) => ({ name, source: listing[name]!, normalised: normalise(listing[name]!) }))
  const hits = fields.map(({ normalised }) => findPhrases(rulebook, normalised.text))
  const statedBrand = listing.brand ? rulebook.brandNamed(normalise(listing.brand).text) : undefined
  const topics = topicsOf(hits.flat(), statedBrand !== undefined)
  const isTalkAboutFakes = topics.has('warning') && !topics.has('selling')

  const terms: TermHit[] = []
  const brands: BrandHit[] = []
  fields.forEach((field, at) => {
    for (const { phrase, start, end } of longestOf(meantIn(hits[at]!, topics))) {
      const { meaning } = phrase
      if (meaning.is !== 'term' && meaning.is !== 'brand') continue
      const span = spanOf(field.name, field.source, field.normalised, start, end)
      if (!standsTogether(field.source, span, phrase.text)) continue
      const disguise = disguiseOf(span.text, phrase.text, meaning.isDisguise)
      if (meaning.is === 'brand') brands.push({ span, brand: meaning.brand, as: meaning.as, disguise })
      else terms.push({ span, term: meaning.term, severity: severityIn(meaning.term, isTalkAboutFakes), disguise })
    }
  })
  const bracketedSyllables = fields.reduce((sum, field) => sum + field.normalised.removed.pinyin, 0)
  return { listing, terms, brands, statedBrand, topics, bracketedSyllables }
}

const findPhrases = (rulebook: Rulebook, text: string): Hit[] => {
  const hits: Hit[] = []
  rulebook.match(text, (index, end) => {
    const phrase = rulebook.phrases[index]!
    const start = end - phrase.text.length
    if (cutsWord(text, start) || (!phrase.isOpen && cutsWord(text, end))) return
    hits.push({ phrase, start, end })
  })
  return hits
}

/** Would a cut here part two Latin letters or figures of one run? */
const cutsWord = (text: string, at: number): boolean => isLatin(text, at - 1) && isLatin(text, at)

const isLatin = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
}

const topicsOf = (hits: readonly Hit[], hasStatedBrand: boolean): ReadonlySet<Topic> => {
  const met = new Set<Topic>(hasStatedBrand ? ['copied'] : [])
  for (const { phrase } of hits) {
    if (phrase.meaning.is === 'topic') met.add(phrase.meaning.topic)
    if (phrase.meaning.is === 'brand' && phrase.meaning.as === 'name') met.add('copied')
  }
  return met
}

/** Terms and brands that the topics leave standing and that no harmless phrase claims a part of. */
const meantIn = (hits: readonly Hit[], met: ReadonlySet<Topic>): Hit[] => {
  const insideHarmless = new Set<number>()
  for (const { phrase, start, end } of hits) {
    if (phrase.meaning.is !== 'harmless') continue
    for (let at = start + 1; at < end; at++) insideHarmless.add(at)
  }
  return hits.filter(({ phrase: { meaning }, start, end }) => {
    if (insideHarmless.has(start) || insideHarmless.has(end)) return false
    return meaning.is === 'brand' || (meaning.is === 'term' && isMeant(meaning.term, met))
  })
}

const isMeant = ({ harmlessIn = [], onlyIn }: Term, met: ReadonlySet<Topic>): boolean =>
  !harmlessIn.some((topic) => met.has(topic)) && (onlyIn === undefined || onlyIn.some((topic) => met.has(topic)))

/** Longest match first: a word inside a longer one is read as part of it. */
const longestOf = (hits: readonly Hit[]): Hit[] => {
  const ordered = hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let [start, end] = [-1, -1]
  return ordered.filter((hit) => {
    const isInside = hit.end <= end && (hit.start !== start || hit.end !== end)
    if (hit.end > end) [start, end] = [hit.start, hit.end]
    return !isInside
  })
}

const spanOf = (field: FieldName, source: string, normalised: NormalisedText, from: number, to: number): Span => {
  const { start, end } = normalised.toSource(from, to)
  return { field, start, end, text: source.slice(start, end) }
}

const looseGap = /[\s/|\\—–…-]/u
const wordSign = /[\p{Script=Han}a-z0-9]/iu

/**
 * A word read across a space or a dash must begin and end where the writer's pieces do, else 增高 仿皮 would hold
 * 高仿; three characters and more need only one such edge.
 */
const standsTogether = (source: string, { start, end, text }: Span, word: string): boolean => {
  if (!looseGap.test(text) || looseGap.test(word)) return true
  const edges = Number(!wordSign.test(source.charAt(start - 1))) + Number(!wordSign.test(source.charAt(end)))
  return edges === 2 || (edges === 1 && word.length >= 3)
}

/** In talk about fakes the words are quoted, not offered. */
const severityIn = ({ severity }: Term, isTalkAboutFakes: boolean): Severity =>
  isTalkAboutFakes ? (Math.max(1, severity - 2) as Severity) : severity
