import { pinyinOf } from '../text/pinyin-of.ts'
import { searchKey } from '../text/search-key.ts'
import type { Trait } from './traits.ts'

/** A name as it is written, as it sounds, and each two signs of it that stand together. */
export const nameTraits = (name: string): Trait[] => {
  const key = searchKey(name)
  if (key === '') return []
  const signs = [...key]
  const pieces = new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))
  const sound = pinyinOf(name)
  return [
    { trait: 'NAME', key },
    ...(sound ? [{ trait: 'NAME_SOUND' as const, key: sound }] : []),
    ...[...pieces].map((piece) => ({ trait: 'NAME_PIECE' as const, key: piece })),
  ]
}
