import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'

export const PERTURBATIONS = ['none', 'typo', 'homophone', 'pinyin', 'initials', 'partial', 'traditional'] as const

export type Perturbation = (typeof PERTURBATIONS)[number]

export type MisspeltQuery = { query: string; name: string; kind: Perturbation }

/** More names than this share a part or initials: no order could put the one that was meant among the first ten. */
const AMONG = 10

const toTraditional = Converter({ from: 'cn', to: 't' })
const HAN_NAME = /^\p{Script=Han}{3,8}$/u

const syllablesOf = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true })
const initialsOf = (name: string) =>
  syllablesOf(name)
    .map((syllable) => syllable[0])
    .join('')

/** The signs that names are written with, those of one sound together. */
const signsBySound = (names: readonly string[]): Map<string, string[]> => {
  const sounds = new Map<string, string[]>()
  for (const sign of new Set(names.join(''))) {
    const [sound] = syllablesOf(sign)
    if (sound) sounds.set(sound, [...(sounds.get(sound) ?? []), sign])
  }
  return sounds
}

/** How many names hold each run of two or three signs; how many have the same initials. */
const countOf = (names: readonly string[], keysOf: (name: string) => Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) for (const key of new Set(keysOf(name))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** NOTE constantFrom takes its values as arguments, and no call takes a quarter of a million */
const oneOf = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.nat({ max: values.length - 1 }).map((at) => values[at]!)

const partsOf = (name: string): string[] => {
  const signs = [...name]
  return signs.flatMap((_, start) =>
    [2, 3].flatMap((length) =>
      start + length <= signs.length && length < signs.length ? [signs.slice(start, start + length).join('')] : [],
    ),
  )
}

/**
 * Names as people get them wrong: signs replaced, swapped, doubled or left out, others of the same sound, pinyin
 * joined or spaced, initials, parts, traditional signs. The same for the same seed; nothing of it is chosen by hand.
 */
export const misspeltQueries = (all: readonly string[], { perKind, seed }: { perKind: number; seed: number }) => {
  const names = [...new Set(all.map((name) => name.trim()))].filter((name) => HAN_NAME.test(name))
  const sounds = signsBySound(names)
  const signs = [...sounds.values()].flat()
  const partCounts = countOf(names, partsOf)
  const initialCounts = countOf(names, (name) => [initialsOf(name)])
  const name = oneOf(names)
  const place = fc.nat(7)
  const withSign = (text: string, at: number, change: (sign: string) => string) =>
    [...text].map((sign, i) => (i === at % [...text].length ? change(sign) : sign)).join('')
  const swapped = (text: string, at: number) => {
    const signs = [...text]
    const first = at % (signs.length - 1)
    return [...signs.slice(0, first), signs[first + 1], signs[first], ...signs.slice(first + 2)].join('')
  }
  const soundalike = (text: string, at: number, pick: number) => {
    const sound = syllablesOf(text)[at % [...text].length] ?? ''
    return withSign(text, at, (sign) => {
      const others = (sounds.get(sound) ?? []).filter((other) => other !== sign)
      return others[pick % others.length] ?? sign
    })
  }
  const typo = fc.oneof(
    fc.tuple(name, place, oneOf(signs)).map(([name, at, sign]) => [name, withSign(name, at, () => sign)]),
    fc.tuple(name, place).map(([name, at]) => [name, swapped(name, at)]),
    fc.tuple(name, place).map(([name, at]) => [name, withSign(name, at, (sign) => sign + sign)]),
    fc
      .tuple(name, place)
      .filter(([name]) => [...name].length > 3)
      .map(([name, at]) => [name, withSign(name, at, () => '')]),
  )
  const arbitraries: Record<Perturbation, fc.Arbitrary<string[]>> = {
    none: name.map((name) => [name, name]),
    typo,
    homophone: fc
      .tuple(name, fc.array(place, { minLength: 1, maxLength: 2 }), fc.nat(50))
      .map(([name, places, pick]) => [name, places.reduce((text, at) => soundalike(text, at, pick), name)]),
    pinyin: fc.tuple(name, fc.constantFrom('', ' ')).map(([name, between]) => [name, syllablesOf(name).join(between)]),
    initials: name
      .filter((name) => [...name].length > 3 && initialCounts.get(initialsOf(name))! <= AMONG)
      .map((name) => [name, initialsOf(name)]),
    partial: fc
      .tuple(name, fc.nat(20))
      .map(([name, pick]) => [name, partsOf(name)[pick % partsOf(name).length]!] as const)
      .filter(([, part]) => partCounts.get(part)! <= AMONG)
      .map(([name, part]) => [name, part]),
    traditional: name.map((name) => [name, toTraditional(name)]),
  }
  return PERTURBATIONS.flatMap((kind): MisspeltQuery[] =>
    fc
      .sample(
        arbitraries[kind].filter(([name, query]) => kind === 'none' || name !== query),
        { seed, numRuns: perKind },
      )
      .map(([name, query]) => ({ kind, name: name!, query: query! })),
  )
}
