import { LRUCache } from 'lru-cache'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { normalise } from './normalise.ts'

const toSimplified = Converter({ from: 'tw', to: 'cn' })
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
const startsHan = /^\p{Script=Han}/u

export type SpokenPart = { sound: string; isSyllable: boolean }

/**
 * A name as it is spoken: one toneless syllable for each Han character, chosen by the words around it (重庆 chong qing),
 * ü written v as it is typed; a run of other letters and figures is one part, folded; signs are left out.
 */
export const spokenParts = (name: string): readonly SpokenPart[] => {
  const known = remembered.get(name)
  if (known) return known
  const parts = partsOf(name)
  remembered.set(name, parts)
  return parts
}

/** The same names come up from one keystroke to the next, and several times within one search. */
const remembered = new LRUCache<string, readonly SpokenPart[]>({ max: 20_000 })

const partsOf = (name: string): SpokenPart[] =>
  (toSimplified(name.normalize('NFKC')).match(runs) ?? []).flatMap((run: string) =>
    startsHan.test(run)
      ? pinyin(run, { toneType: 'none', type: 'array', v: true }).map((sound) => ({ sound, isSyllable: true }))
      : { sound: normalise(run).text, isSyllable: false },
  )
