import { LRUCache } from 'lru-cache'
import { normalise } from './normalise.ts'

/**
 * A compact key for exact look-ups of names: the normalised letters and figures only, so that 「麦田·生活 馆」 and
 * 「麥田生活館」 meet. A name of nothing but signs keeps its signs. Not for handles, where a dash or a dot tells
 * two accounts apart.
 */
export const searchKey = (name: string): string => {
  const before = known.get(name)
  if (before !== undefined) return before
  const key = keyOf(name)
  known.set(name, key)
  return key
}

/** The same words are looked at as a name, a payee and a sender within one request. */
const known = new LRUCache<string, string>({ max: 500 })

const keyOf = (name: string): string => {
  const { text } = normalise(name)
  const key = text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  return key === '' ? text.replace(/\s/gu, '') : key
}
