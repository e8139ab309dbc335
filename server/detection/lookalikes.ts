import { pinyinReadings } from '../sellers/text/pinyin-readings.ts'
import type { KnownBrand } from './known-brands.ts'
import { buildPhraseMatcher } from './phrase-matcher.ts'

/** A stretch of normalised text that is nearly the name of a brand, by its letters or by its sound. */
export type Lookalike = { start: number; end: number; brand: KnownBrand; name: string; by: 'letters' | 'sound' }

/** Returns each stretch once, in the order of the text. Linear in the text, whatever the number of brands. */
export type FindLookalikes = (text: string) => Lookalike[]

type Name = { name: string; brand: KnownBrand }

/**
 * Finds names that are nearly a brand's. Latin words by the neighbourhood of their deletions: a name and a word at
 * distance one share a form that either leaves when a letter or none is taken out (Bocek, Hunt, Stiller: Fast similarity
 * search in large dictionaries, 2007), so a word of n letters costs n + 1 look-ups. Chinese names by one pass of an
 * automaton over the syllables of the text (Aho and Corasick, 1975). Both take normalised text.
 */
export const buildLookalikes = (brands: readonly KnownBrand[]): FindLookalikes => {
  const names = brands.flatMap((brand) => brand.names.map((name): Name => ({ name: name.toLowerCase(), brand })))
  const byLetters = findByLetters(names.filter(({ name }) => isLatin.test(name)))
  const bySound = findBySound(names.filter(({ name }) => isHan.test(name)))
  return (text) => [...byLetters(text), ...bySound(text)].sort((one, other) => one.start - other.start)
}

/** Shorter words are too often one letter away from another word. */
const isLatin = /^[a-z]{5,16}$/
const isHan = /^(?!.*[\ud800-\udfff])\p{Script=Han}{3,6}$/u

/** Words and names one letter from a brand that mean something else. */
const OTHER_WORDS = new Set(
  'channel chapel prado herpes fend valentine couch converge carrier carter bulgaria tutor apply supremo'.split(' '),
)

const deletionsOf = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]

const findByLetters = (names: readonly Name[]) => {
  const byForm = new Map<string, Name[]>()
  for (const one of names)
    for (const form of new Set(deletionsOf(one.name))) {
      const known = byForm.get(form)
      if (known) known.push(one)
      else byForm.set(form, [one])
    }
  const isName = new Set(names.map(({ name }) => name))
  const nearest = (word: string): Name | undefined => {
    for (const form of deletionsOf(word))
      for (const one of byForm.get(form) ?? []) if (isSlip(word, one.name)) return one
    return undefined
  }
  return (text: string): Lookalike[] =>
    [...text.matchAll(/(?<![a-z0-9])[a-z]{4,17}(?![a-z0-9])/g)].flatMap(({ 0: word, index }) => {
      if (isName.has(word) || OTHER_WORDS.has(word)) return []
      const near = nearest(word)
      return near ? [{ ...near, start: index, end: index + word.length, by: 'letters' as const }] : []
    })
}

/**
 * One letter changed, left out, put in, or two beside each other swapped (Damerau, 1964). The first letter stays: people
 * seldom miss it, and other words differ there. A plural is no slip.
 */
const isSlip = (word: string, name: string): boolean => {
  if (word[0] !== name[0] || word === `${name}s` || name === `${word}s`) return false
  let at = 0
  while (at < word.length && word[at] === name[at]) at++
  const [rest, wanted] = [word.slice(at), name.slice(at)]
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest.length > 1 && rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  )
}

const findBySound = (names: readonly Name[]) => {
  const syllables = new Map<string, number>()
  const unitOf = (sign: string): string => {
    const sound = soundOf(sign)
    if (sound === '') return ' '
    const known = syllables.get(sound) ?? syllables.size
    syllables.set(sound, known)
    return String.fromCharCode(FIRST_UNIT + known)
  }
  const spoken = (text: string): string => {
    let units = ''
    for (let at = 0; at < text.length; at++) units += unitOf(text[at]!)
    return units
  }
  const match = buildPhraseMatcher(names.map(({ name }) => spoken(name)))
  return (text: string): Lookalike[] => {
    const found = new Map<number, Lookalike>()
    match(spoken(text), (phrase, end) => {
      const one = names[phrase]!
      const start = end - one.name.length
      const written = text.slice(start, end)
      if (written === one.name || !sharesSign(written, one.name)) return
      const before = found.get(start)
      if (!before || before.end < end) found.set(start, { ...one, start, end, by: 'sound' })
    })
    return [...found.values()]
  }
}

/** Some 400 syllables, put where no text has signs of its own. */
const FIRST_UNIT = 0xe000

/** Who copies a name leaves part of it standing; without that, like sounds are chance. */
const sharesSign = (written: string, name: string): boolean => [...written].some((sign, at) => sign === name[at])

/** The syllable of a character as it is heard: no tones, and sounds that many speakers do not tell apart are one. */
const soundOf = (sign: string): string => {
  const known = sounds.get(sign)
  if (known !== undefined) return known
  const [reading = ''] = /\p{Script=Han}/u.test(sign) ? pinyinReadings(sign) : []
  const sound = reading.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1')
  sounds.set(sign, sound)
  return sound
}

/** Characters of the basic plane at most. */
const sounds = new Map<string, string>()
