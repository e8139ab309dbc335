import type { Phrase, Rulebook } from './rulebook.ts'

/** A phrase met in normalised text, from `start` to `end` (exclusive). */
export type Hit = { phrase: Phrase; start: number; end: number }

/** Every phrase of the rulebook in a normalised text that cuts no Latin word or number in two. */
export const findPhrases = (rulebook: Rulebook, text: string): Hit[] => {
  const hits: Hit[] = []
  rulebook.match(text, (index, end) => {
    const phrase = rulebook.phrases[index]!
    const start = end - phrase.text.length
    if (cutsWord(text, start) || (!phrase.isOpen && cutsWord(text, end))) return
    hits.push({ phrase, start, end })
  })
  return hits
}

/** Would a cut here part two Latin letters or figures of one run? */
const cutsWord = (text: string, at: number): boolean => isLatin(text, at - 1) && isLatin(text, at)

const isLatin = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
}
