import { initialsOf } from './initials-of.ts'
import { pinyinOf } from './pinyin-of.ts'
import { searchKey } from './search-key.ts'
import { splitPinyin } from './split-pinyin.ts'

const MIXED = /\p{Script=Han}[^a-z]*[a-z]|[a-z][^\p{Script=Han}]*\p{Script=Han}/iu
const HAN_RUNS = /\p{Script=Han}+/gu

export type MixedSpelling = {
  /** What the letters are read as. */
  as: 'PINYIN' | 'INITIALS'
  /** The runs of Han signs, which stand as they are meant. */
  signs: string[]
  /** All of it in letters. */
  letters: string
}

/** Signs and letters in one name, as half of it was typed and not yet chosen: 那年huakai, 印象sm. Undefined for any other text. */
export const mixedSpelling = (text: string): MixedSpelling | undefined => {
  const plain = text.normalize('NFKC')
  if (!MIXED.test(plain) || /\d/.test(plain)) return undefined
  const key = searchKey(plain)
  const runs = key.split(HAN_RUNS).filter((run) => run !== '')
  if (!runs.every((run) => /^[a-z]+$/.test(run))) return undefined
  const isPinyin = runs.every((run) => splitPinyin(run, 1).length > 0)
  return {
    as: isPinyin ? 'PINYIN' : 'INITIALS',
    signs: key.match(HAN_RUNS) ?? [],
    letters: isPinyin ? pinyinOf(plain) : initialsOf(plain),
  }
}

/** How much of a name is spelt so, up to 1; 0 where it is another. */
export const spellsOf = ({ as, signs, letters }: MixedSpelling, name: string, nameKey: string): number => {
  const spelt = as === 'PINYIN' ? pinyinOf(name) : initialsOf(name)
  if (!spelt.includes(letters)) return 0
  let from = 0
  for (const run of signs) {
    const at = nameKey.indexOf(run, from)
    if (at < 0) return 0
    from = at + run.length
  }
  return letters.length / spelt.length
}
