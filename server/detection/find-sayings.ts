import type { Saying } from './lexicon/saying.ts'

/** A word of some sayings: which of them, and as which of their parts. */
export type PartOf = { saying: Saying; part: number }

/** A word of a saying met in normalised text, from `start` to `end` (exclusive). */
export type PartHit = { start: number; end: number; partOf: readonly PartOf[] }

export type FoundSaying = {
  saying: Saying
  start: number
  end: number /** Where each part begins. */
  starts: number[]
}

/** Every word of the sayings, each once, with the sayings it is a part of. */
export const wordsOfSayings = (sayings: readonly Saying[]): Map<string, PartOf[]> => {
  const words = new Map<string, PartOf[]>()
  for (const saying of sayings) {
    for (const [part, of] of saying.parts.entries()) {
      for (const word of of) {
        const partOf = words.get(word)
        if (partOf) partOf.push({ saying, part })
        else words.set(word, [{ saying, part }])
      }
    }
  }
  // A word that stands for two parts of one saying ends it before it begins it anew.
  for (const partOf of words.values()) partOf.sort((a, b) => b.part - a.part)
  return words
}

/** A point within a figure, 1.2, ends nothing. */
const clauseEnd = /[,;:!?。、…~\n]|\.(?!\d)/u
const sentenceEnd = /[;!?。…\n]|\.(?!\d)/u

/**
 * Sayings whose parts follow one another near enough. Each word is held against the nearest part before it alone, so
 * time grows with the words met.
 */
export const findSayings = (text: string, hits: readonly PartHit[]): FoundSaying[] => {
  const found: FoundSaying[] = []
  const begun = new Map<Saying, (Omit<FoundSaying, 'saying'> | undefined)[]>()
  for (const { start, end, partOf } of hits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    for (const { saying, part } of partOf) {
      const reached = begun.get(saying) ?? []
      const before = part === 0 ? { start, end, starts: [] } : reached[part - 1]
      if (!before || (part > 0 && !isNear(text, before.end, start, saying))) continue
      const so = { start: before.start, end, starts: [...before.starts, start] }
      if (part === saying.parts.length - 1) found.push({ saying, ...so })
      reached[part] = so
      begun.set(saying, reached)
    }
  }
  return found
}

const isNear = (text: string, end: number, start: number, { within, across }: Saying): boolean =>
  start >= end && start - end <= within && !(across ? sentenceEnd : clauseEnd).test(text.slice(end, start))
