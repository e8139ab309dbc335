import type { Term } from './term.ts'

/** Words that stand for one another in a saying: ways to name the genuine piece, to say that two things are alike. */
export type WordClasses = Readonly<Record<string, readonly string[]>>

/**
 * What is said with one word of each part, in their order: 和专柜 … 看不出. The classes make many sayings of few words,
 * so that wordings nobody has listed are met as well.
 */
export type Saying = {
  parts: readonly (readonly string[])[]
  /** So many signs of the normalised text may stand between two parts, none of them the end of a clause. */
  within: number
  /** A comma may stand between two parts, too. */
  across?: boolean
  /** What is counted where it is met; its only word names the saying. */
  term: Term
}
