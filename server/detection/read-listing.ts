import { normalise } from '../sellers/text/normalise.ts'
import { disguiseOf } from './disguise.ts'
import { spanOf } from './evidence-of.ts'
import { exceptionsAround } from './exceptions-around.ts'
import { findPhrases, type Hit } from './find-phrases.ts'
import { findSayings } from './find-sayings.ts'
import { figurePatterns } from './lexicon/figures.ts'
import { negation, negationReach } from './lexicon/negations.ts'
import { isAboutTheGoods, type Severity, type Term, type TermCategory } from './lexicon/term.ts'
import type { Topic } from './lexicon/topics.ts'
import type { BrandHit, LookalikeHit, ReadField, Reading, TermHit } from './reading.ts'
import type { Rulebook } from './rulebook.ts'
import { fieldNames, type ScreenedListing, type Span } from './signal.ts'

type Field = ReadField & { hits: Hit[] }

/** Reads a listing once under a rulebook. Pure; linear in the text. */
export const readListing = (rulebook: Rulebook, listing: ScreenedListing): Reading => {
  const fields = fieldNames
    .filter((name) => listing[name])
    .map((name) => {
      const normalised = normalise(listing[name]!)
      return { name, source: listing[name]!, normalised, hits: findPhrases(rulebook, normalised.text) }
    })
  const statedBrand = listing.brand ? rulebook.brandNamed(normalise(listing.brand).text) : undefined
  const topics = topicsOf(
    fields.flatMap(({ hits }) => hits),
    statedBrand !== undefined,
  )
  const read = fields.map((field) => ({ ...readField(field, topics), lookalikes: lookalikesIn(rulebook, field) }))
  return {
    listing,
    fields,
    terms: read.flatMap(({ terms }) => terms),
    brands: read.flatMap(({ brands }) => brands),
    lookalikes: read.flatMap(({ lookalikes }) => lookalikes),
    statedBrand,
    topics,
    words: fields.map(({ normalised }) => normalised.text).join('\n'),
    bracketedSyllables: fields.reduce((sum, field) => sum + field.normalised.removed.pinyin, 0),
  }
}

const readField = (field: Field, topics: ReadonlySet<Topic>) => {
  const { text } = field.normalised
  const around = exceptionsAround(text, field.hits)
  const terms: TermHit[] = []
  const brands: BrandHit[] = []
  const meant = meantIn(field.hits, topics)
  const told: Told = new Map()
  for (const { phrase, start, end } of longestOf(meant)) {
    const { meaning } = phrase
    if (meaning.is !== 'term' && meaning.is !== 'brand') continue
    const span = spanOf(field, start, end)
    if (!standsTogether(field.source, span, phrase.text)) continue
    if (phrase.needsSign && !coveringSign.test(span.text)) continue
    const disguise = disguiseOf(span.text, phrase.text, meaning.isDisguise)
    if (meaning.is === 'brand') brands.push({ span, brand: meaning.brand, as: meaning.as, disguise })
    else if (!isNegated(text, start)) {
      const severity = severityIn(meaning.term, topics)
      const exception = isAboutTheGoods(meaning.term.category) ? undefined : around(start, end)
      terms.push({ span, term: meaning.term, severity, disguise, exception })
      tell(told, start, end, severity)
    }
  }
  for (const { pattern, term } of figurePatterns) {
    if (!isMeant(term, topics)) continue
    for (const match of text.matchAll(pattern)) {
      if (isNegated(text, match.index)) continue
      const [end, severity] = [match.index + match[0].length, severityIn(term, topics)]
      terms.push({ span: spanOf(field, match.index, end), term, severity })
      tell(told, match.index, end, severity)
    }
  }
  for (const { term, severity, start, end } of sayingsIn(text, meant, topics)) {
    if (isTold(told, start, end, severity)) continue
    terms.push({ span: spanOf(field, start, end), term, severity })
    tell(told, start, end, severity)
  }
  return { terms, brands }
}

/** Sayings that the topics and the words before them leave standing, those that say most first. */
const sayingsIn = (text: string, meant: readonly Hit[], topics: ReadonlySet<Topic>) =>
  findSayings(text, partsIn(meant))
    .filter(({ saying, starts }) => isMeant(saying.term, topics) && !starts.some((at) => isNegated(text, at)))
    .map(({ saying: { term }, start, end }) => ({ term, severity: severityIn(term, topics), start, end }))
    .sort((a, b) => b.severity - a.severity || a.start - b.start)

/** The severity that each place of the text was counted with: two readings of the same words are one piece of evidence. */
type Told = Map<number, Severity>

const tell = (told: Told, start: number, end: number, severity: Severity): void => {
  for (let at = start; at < end; at++) if (severity > (told.get(at) ?? 0)) told.set(at, severity)
}

const isTold = (told: Told, start: number, end: number, severity: Severity): boolean => {
  for (let at = start; at < end; at++) if ((told.get(at) ?? 0) >= severity) return true
  return false
}

const partsIn = (hits: readonly Hit[]) =>
  hits.flatMap(({ phrase: { meaning }, start, end }) =>
    meaning.is === 'part' ? [{ start, end, partOf: meaning.partOf }] : [],
  )

/** Words nearly a brand's name that the rulebook knows nothing of: what it lists is told as what it is. */
const lookalikesIn = (rulebook: Rulebook, field: Field): LookalikeHit[] => {
  const found = rulebook.lookalikesIn(field.normalised.text)
  if (found.length === 0) return []
  return found
    .filter(({ start, end }) => !field.hits.some((hit) => hit.start < end && hit.end > start && isKnown(hit)))
    .map(({ start, end, brand, name }) => ({ span: spanOf(field, start, end), brand, name }))
    .filter(({ span }) => !looseGap.test(span.text))
}

const isKnown = ({ phrase: { meaning } }: Hit): boolean => ['brand', 'term', 'harmless'].includes(meaning.is)

const isNegated = (text: string, start: number): boolean =>
  negation.test(text.slice(Math.max(0, start - negationReach), start))

const topicsOf = (hits: readonly Hit[], hasStatedBrand: boolean): ReadonlySet<Topic> => {
  const met = new Set<Topic>(hasStatedBrand ? ['copied'] : [])
  for (const { phrase } of hits) {
    if (phrase.meaning.is === 'topic') met.add(phrase.meaning.topic)
    if (phrase.meaning.is === 'brand' && phrase.meaning.as === 'name') met.add('copied')
  }
  if (met.has('offer')) met.delete('buyer')
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
    return meaning.is === 'brand' || meaning.is === 'part' || (meaning.is === 'term' && isMeant(meaning.term, met))
  })
}

const isMeant = ({ harmlessIn = [], onlyIn }: Term, met: ReadonlySet<Topic>): boolean =>
  !harmlessIn.some((topic) => met.has(topic)) && (onlyIn === undefined || onlyIn.some((topic) => met.has(topic)))

/** Longest match first: a word inside a longer one that tells of the same matter is read as part of it. */
const longestOf = (hits: readonly Hit[]): Hit[] => {
  const reached = { goods: [-1, -1], claims: [-1, -1] } as { goods: [number, number]; claims: [number, number] }
  return hits
    .filter(({ phrase: { meaning } }) => meaning.is !== 'part')
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      const { meaning } = hit.phrase
      const matter = meaning.is !== 'term' || isAboutTheGoods(meaning.term.category) ? 'goods' : 'claims'
      const [start, end] = reached[matter]
      const isInside = hit.end <= end && (hit.start !== start || hit.end !== end)
      if (hit.end > end) reached[matter] = [hit.start, hit.end]
      return !isInside
    })
}

const coveringSign = /[*#@~_^•×xX○●口]/u
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

/** Where fakes and false claims are talked about the words are quoted, not offered. */
const severityIn = ({ severity, category }: Term, topics: ReadonlySet<Topic>): Severity =>
  isTalk(category, topics) ? (Math.max(1, severity - 3) as Severity) : severity

const isTalk = (category: TermCategory, topics: ReadonlySet<Topic>): boolean =>
  topics.has('report') ||
  (isAboutTheGoods(category) && (topics.has('buyer') || (topics.has('warning') && !topics.has('selling'))))
