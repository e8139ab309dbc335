import type { Words } from '../core/words.ts'
import { partLikenessTo } from './name-likeness.ts'
import { initialsOf } from './text/initials-of.ts'
import { pinyinOf } from './text/pinyin-of.ts'
import { searchKey } from './text/search-key.ts'

/** Why a listing is among the hits; none that only sounds or looks alike comes before one that holds the text. */
export const LISTING_MATCHES = [
  'IDENTIFIER',
  'TITLE',
  'BRAND',
  'SELLER',
  'TEXT',
  'SEVERAL',
  'PINYIN',
  'INITIALS',
  'SOUND',
  'SOME_WORDS',
] as const
export type ListingMatch = (typeof LISTING_MATCHES)[number]

export const listingMatchWords: Record<ListingMatch, Words> = {
  IDENTIFIER: { zh: '链接或商家标识相符', en: 'Link, or identifier of its seller' },
  TITLE: { zh: '标题包含', en: 'In the title' },
  BRAND: { zh: '标称品牌', en: 'Brand' },
  SELLER: { zh: '商家名称', en: 'Name of the seller' },
  TEXT: { zh: '描述包含', en: 'In the text' },
  SEVERAL: { zh: '标题、品牌等处分别包含', en: 'Its parts in title, brand and elsewhere' },
  PINYIN: { zh: '标题拼音', en: 'Pinyin of the title' },
  INITIALS: { zh: '标题拼音首字母', en: 'Pinyin initials of the title' },
  SOUND: { zh: '标题读音相近', en: 'The title sounds alike' },
  SOME_WORDS: { zh: '部分词语或相近拼写', en: 'Some of the words, or a near spelling' },
}

type Told = { title: string; brand: string | null; sellerName: string | null; text: string | null }

/** What of a listing holds the text, however either is spelt. */
export const holdsAs = (text: string): ((row: Told) => ListingMatch) => {
  const parts = text
    .split(/\s+/)
    .map(searchKey)
    .filter((part) => part !== '')
  const holds = (told: string | null) => {
    const key = searchKey(told ?? '')
    return parts.length > 0 && parts.every((part) => key.includes(part))
  }
  return ({ title, brand, sellerName, text: words }) => {
    if (holds(title)) return 'TITLE'
    if (holds(brand)) return 'BRAND'
    if (holds(sellerName)) return 'SELLER'
    if (holds(words)) return 'TEXT'
    const keys = [title, brand, sellerName, words].map((told) => searchKey(told ?? ''))
    return parts.length > 0 && parts.every((part) => keys.some((key) => key.includes(part))) ? 'SEVERAL' : 'SOME_WORDS'
  }
}

/** Of a part of a title that was typed, so much has to be there: two signs of three. */
const LIKE = 0.6

/** How a title that does not hold the text resembles it, likest first; those that hardly do are left out. */
export const rankNear = <T extends { title: string }>(
  rows: readonly T[],
  text: string,
): (T & { why: ListingMatch })[] => {
  const key = searchKey(text)
  const { bySigns, bySound } = partLikenessTo(text)
  const isLatin = !/\p{Script=Han}/u.test(text)
  const resembles = ({ title }: T): { why: ListingMatch; likeness: number } => {
    if (isLatin && pinyinOf(title).includes(key)) return { why: 'PINYIN', likeness: 2 }
    if (isLatin && initialsOf(title).includes(key)) return { why: 'INITIALS', likeness: 1.5 }
    const [signs, sound] = [bySigns(searchKey(title)), isLatin ? 0 : bySound(title)]
    return sound > signs ? { why: 'SOUND', likeness: sound } : { why: 'SOME_WORDS', likeness: signs }
  }
  return rows
    .map((row) => ({ row, ...resembles(row) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ row, why }) => ({ ...row, why }))
}
