import { sha256 } from '../../core/crypto.ts'
import { normalise } from '../text/normalise.ts'
import type { Trait } from './traits.ts'

const SENTENCE_END = /[。！？!?；;]+/u
/** Shorter ones everybody writes. */
const LEAST_SIGNS = 8
/** Of one seller; who writes more says it with the first. */
const MOST = 200

/** The sentences of a text, normalised, each under a hash of its letters: the same words in any decoration meet. */
function* sentencesOf(text: string): Generator<{ key: string; sentence: string }> {
  for (const line of text.split(/\n+/))
    for (const sentence of normalise(line).text.split(SENTENCE_END)) {
      const letters = sentence.replace(/[^\p{L}\p{N}]/gu, '')
      if ([...letters].length >= LEAST_SIGNS) yield { key: sha256(letters).slice(0, 32), sentence }
    }
}

/** What a seller writes, sentence by sentence. */
export const textTraits = (texts: readonly string[]): Trait[] => {
  const keys = new Set<string>()
  for (const text of texts) for (const { key } of sentencesOf(text)) if (keys.size < MOST) keys.add(key)
  return [...keys].map((key) => ({ trait: 'TEXT', key }))
}

/** The sentence of a text that has this key, normalised. */
export const sentenceOf = (text: string, key: string): string | undefined =>
  [...sentencesOf(text)].find((one) => one.key === key)?.sentence
