import { pinyinReadings } from '../sellers/text/pinyin-readings.ts'

const allHan = /^\p{Script=Han}{2,5}$/u

/** A Chinese word with one character written in Latin letters, which only a disguise does: 高fang, wei信, 卡di亚. */
export const mixedSpellings = (word: string): string[] => {
  if (!allHan.test(word)) return []
  const characters = Array.from(word)
  return characters.flatMap((character, at) =>
    [...pinyinReadings(character)]
      .filter((reading) => reading.length > 1)
      .map((reading) => [...characters.slice(0, at), reading, ...characters.slice(at + 1)].join('')),
  )
}
