import { pinyinOf } from './text/pinyin-of.ts'
import { searchKey } from './text/search-key.ts'

/** Insertions, deletions and replacements that turn one text into the other (Levenshtein). */
const editDistance = (one: string, other: string): number => {
  const [signs, columns] = [[...one], [...other]]
  let row = [...columns.keys(), columns.length]
  for (const [i, sign] of signs.entries()) {
    const next = [i + 1]
    for (const [j, column] of columns.entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (sign === column ? 0 : 1)))
    row = next
  }
  return row[columns.length]!
}

const alike = (one: string, other: string) =>
  1 - editDistance(one, other) / Math.max([...one].length, [...other].length, 1)

/** What sounds alike counts a little less than what is written alike. */
const SOUND = 0.95

/** How alike a name is to what was asked, from 0 to 1, by its signs or by its sound. */
export const likenessTo = (query: string): ((name: string) => number) => {
  const [key, sound] = [searchKey(query), pinyinOf(query)]
  return (name) => Math.max(alike(key, searchKey(name)), SOUND * alike(sound, pinyinOf(name)))
}
