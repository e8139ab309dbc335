import { pinyinReadings } from '../sellers/text/pinyin-readings.ts'

const allHan = /^\p{Script=Han}{3,6}$/u
let byReading: ReadonlyMap<string, readonly string[]> | undefined

/**
 * A Chinese word of three to six characters with one of them changed for a common character of the same sound:
 * 新百伦 → 新佰伦, 顶级复刻 → 顶级腹刻. Shorter words are left out: too many of their homophones are words.
 */
export const homophoneSpellings = (word: string): string[] => {
  if (!allHan.test(word)) return []
  byReading ??= commonCharacters()
  const characters = Array.from(word)
  return characters.flatMap((character, at) => {
    const [reading] = pinyinReadings(character)
    return (byReading!.get(reading ?? '') ?? [])
      .filter((other) => other !== character)
      .map((other) => [...characters.slice(0, at), other, ...characters.slice(at + 1)].join(''))
  })
}

/** The 3,755 characters of the first level of GB 2312 by their first reading. */
const commonCharacters = (): Map<string, string[]> => {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, string[]>()
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]))
      const [reading] = pinyinReadings(character)
      const same = found.get(reading ?? '')
      if (same) same.push(character)
      else found.set(reading ?? '', [character])
    }
  }
  return found
}
