import type { Words } from '../core/words.ts'
import { searchKey } from './text/search-key.ts'

/** Why a listing is among the hits. */
export const LISTING_MATCHES = ['IDENTIFIER', 'TITLE', 'BRAND', 'SELLER', 'TEXT', 'SOME_WORDS'] as const
export type ListingMatch = (typeof LISTING_MATCHES)[number]

export const listingMatchWords: Record<ListingMatch, Words> = {
  IDENTIFIER: { zh: '链接或商家标识相符', en: 'Link, or identifier of its seller' },
  TITLE: { zh: '标题包含', en: 'In the title' },
  BRAND: { zh: '标称品牌', en: 'Brand' },
  SELLER: { zh: '商家名称', en: 'Name of the seller' },
  TEXT: { zh: '描述包含', en: 'In the text' },
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
    return holds(words) ? 'TEXT' : 'SOME_WORDS'
  }
}
