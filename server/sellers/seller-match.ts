import type { Words } from '../core/words.ts'
import { likenessTo } from './name-likeness.ts'
import { figuresWritten } from './text/figures-written.ts'
import { initialsOf } from './text/initials-of.ts'
import { mixedSpelling, spellsOf } from './text/mixed-spelling.ts'
import { pinyinOf } from './text/pinyin-of.ts'
import { searchKey } from './text/search-key.ts'
import { speltPlainly } from './text/split-pinyin.ts'

/** Why a seller is among the hits, in the order in which hits are shown: no likeness ever comes before a true hit. */
export const SELLER_MATCHES = [
  'IDENTIFIER',
  'SAME_NAME',
  'PART_OF_NAME',
  'PINYIN',
  'INITIALS',
  'OTHER_NAME',
  'SOUND',
  'SIGNS',
] as const

export type SellerMatch = (typeof SELLER_MATCHES)[number]

export const sellerMatchWords: Record<SellerMatch, Words> = {
  IDENTIFIER: { zh: '标识或编号相符', en: 'Identifier or number' },
  SAME_NAME: { zh: '名称相同', en: 'Same name' },
  PART_OF_NAME: { zh: '名称包含', en: 'In the name' },
  PINYIN: { zh: '拼音相符', en: 'Pinyin' },
  INITIALS: { zh: '拼音首字母相符', en: 'Pinyin initials' },
  OTHER_NAME: { zh: '账号名称或相近拼写', en: 'Account name or near spelling' },
  SOUND: { zh: '读音相近', en: 'Sounds alike' },
  SIGNS: { zh: '用字相近', en: 'Similar characters' },
}

type Named = { name: string; nameKey: string }

/** What of the name the index found the text in. */
export const bearsAs = (text: string): ((row: Named) => SellerMatch) => {
  const isLatin = !/\p{Script=Han}/u.test(text)
  const [key, spelt] = [searchKey(text), isLatin ? searchKey(speltPlainly(text)) : '']
  return ({ name, nameKey }) => {
    if (nameKey === key) return 'SAME_NAME'
    if (nameKey.includes(key)) return 'PART_OF_NAME'
    if (isLatin && pinyinOf(name).includes(spelt)) return 'PINYIN'
    if (isLatin && initialsOf(name).includes(spelt)) return 'INITIALS'
    return 'OTHER_NAME'
  }
}

/** A name that shares no more than half with what was typed is noise. */
const LIKE = 0.5

/** A name that stands whole in what was typed, such as one with 旗舰店 behind it, is meant however much else stands there. */
const HELD = { fewestSigns: 3, likeness: 0.55 }

/** Spelt so in two scripts: just below being written so. */
const SPELT = 0.99

/** How a name resembles the text, with the likeness from 0 to 1; undefined where it hardly does. */
export const resembles = (
  text: string,
): ((row: Named, isSoundAlike: boolean) => { why: SellerMatch; likeness: number } | undefined) => {
  const [key, mixed, written] = [searchKey(text), mixedSpelling(text), figuresWritten(text)]
  const readings = [text, ...(written ? [written] : [])].map(likenessTo)
  const held = (nameKey: string) =>
    nameKey.length >= HELD.fewestSigns && key.includes(nameKey) ? HELD.likeness + nameKey.length / key.length / 10 : 0
  return ({ name, nameKey }, isSoundAlike) => {
    const spelt = mixed ? spellsOf(mixed, name, nameKey) : 0
    if (spelt > 0) return { why: mixed!.as, likeness: SPELT - (1 - spelt) / 10 }
    const signs = Math.max(held(nameKey), ...readings.map(({ bySigns }) => bySigns(nameKey)))
    const sound = isSoundAlike ? Math.max(...readings.map(({ bySound }) => bySound(name))) : 0
    const likeness = Math.max(signs, sound)
    return likeness <= LIKE ? undefined : { why: sound > signs ? 'SOUND' : 'SIGNS', likeness }
  }
}
