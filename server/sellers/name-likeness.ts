import { searchKey } from './text/search-key.ts'
import { spokenParts } from './text/spoken-parts.ts'

/** Parts put in, left out, replaced or swapped with the next to turn one row into the other (optimal string alignment). */
const editDistance = (one: readonly string[], other: readonly string[]): number => {
  let before: number[] = []
  let row = [...other.keys(), other.length]
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
  return row[other.length]!
}

const alike = (one: readonly string[], other: readonly string[]) =>
  1 - editDistance(one, other) / Math.max(one.length, other.length, 1)

const soundsOf = (name: string) => spokenParts(name).map(({ sound }) => sound)

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
