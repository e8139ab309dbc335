import { searchKey } from './text/search-key.ts'
import { spokenParts } from './text/spoken-parts.ts'

/**
 * How many parts have to be put in, left out, replaced or swapped with the next to turn one row into each beginning of
 * the other (optimal string alignment); `free[i]` is what leaving out the first i parts of the other costs.
 */
const distances = (one: readonly string[], other: readonly string[], free: readonly number[]): readonly number[] => {
  let before: readonly number[] = []
  let row = free
  for (const [i, part] of one.entries()) {
    const next = [i + 1]
    for (const [j, column] of other.entries()) {
      const isSwapped = i > 0 && j > 0 && part === other[j - 1] && column === one[i - 1]
      next.push(
        Math.min(
          row[j + 1]! + 1,
          next[j]! + 1,
          row[j]! + (part === column ? 0 : 1),
          isSwapped ? before[j - 1]! + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row
}

/** Like a part of a name counts less than like all of it: of three signs all have to be there, of four one may be wrong. */
const PART = 0.7

const alike = (one: readonly string[], other: readonly string[]): number => {
  const whole = distances(one, other, [...other.keys(), other.length]).at(-1)!
  const ofAll = 1 - whole / Math.max(one.length, other.length, 1)
  if (one.length >= other.length || one.length === 0) return ofAll
  return Math.max(ofAll, PART * asPart(one, other))
}

/** How alike one row is to the piece of the other that is likest to it. */
const asPart = (one: readonly string[], other: readonly string[]): number =>
  1 - Math.min(...distances(one, other, new Array(other.length + 1).fill(0))) / Math.max(one.length, 1)

const soundsOf = (name: string): readonly string[] => spokenParts(name).map(({ sound }) => sound)

/** What sounds alike counts a little less than what is written alike. */
const SOUND = 0.95

/**
 * How alike a name is to what was asked, from 0 to 1: sign by sign, told by its search key, and syllable by syllable,
 * told by the name as it is written.
 */
export const likenessTo = (query: string) => {
  const [signs, sounds] = [[...searchKey(query)], soundsOf(query)]
  return {
    bySigns: (nameKey: string): number => alike(signs, [...nameKey]),
    bySound: (name: string): number => SOUND * alike(sounds, soundsOf(name)),
  }
}

/** The same of a part of something longer, such as a title: what else stands in that counts for nothing. */
export const partLikenessTo = (query: string) => {
  const [signs, sounds] = [[...searchKey(query)], soundsOf(query)]
  return {
    bySigns: (key: string): number => asPart(signs, [...key]),
    bySound: (title: string): number => SOUND * asPart(sounds, soundsOf(title)),
  }
}
