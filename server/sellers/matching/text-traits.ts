import { sha256 } from '../../core/crypto.ts'
import { normalise } from '../text/normalise.ts'
import type { Trait } from './traits.ts'

const SENTENCE_END = /[。！？!?；;]+/u
/** Shorter ones everybody writes. */
const LEAST_SIGNS = 8
/** Of one seller; who writes more says it with the first. */
const MOST = 200

/** The sentences of what a seller writes, each under a hash of its normalised letters: 「包邮」 in any decoration meets. */
export const textTraits = (texts: readonly string[]): Trait[] => {
  const keys = new Set<string>()
  for (const line of texts.flatMap((text) => text.split(/\n+/)))
    for (const sentence of normalise(line).text.split(SENTENCE_END)) {
      const letters = sentence.replace(/[^\p{L}\p{N}]/gu, '')
      if ([...letters].length >= LEAST_SIGNS) keys.add(sha256(letters).slice(0, 32))
      if (keys.size === MOST) return [...keys].map((key) => ({ trait: 'TEXT', key }))
    }
  return [...keys].map((key) => ({ trait: 'TEXT', key }))
}
