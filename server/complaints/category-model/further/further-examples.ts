import { foldedClauses } from '../features-of.ts'
import { type Example, mixExamples } from '../mix-examples.ts'
import type { Cue } from '../read-cues.ts'
import type { Scheme } from '../train-model.ts'
import { readExamples, writtenExamples } from '../written-examples.ts'
import { type FurtherTold, furtherClasses, furtherFolder } from './further-model.ts'

const fileOf: Record<FurtherTold, string> = {
  returnRefused: 'return-refused',
  noLabel: 'no-label',
  falseAdvertising: 'false-advertising',
  infringement: 'infringement',
  pyramidSelling: 'pyramid-selling',
  harassment: 'harassment',
}

/** As many of the one model's texts as the other's can stand against. */
const oneIn = (share: number) => (_: unknown, at: number) => at % share === 0

/**
 * The complaints written for the further categories, one a line, and, as speaking for none of them, a third of those written for the
 * first model. Of its `other` those that hold a cue are left out, as they may well speak for a further category.
 */
export const furtherExamples = (cues: readonly Cue[]): Example[] => [
  ...readExamples({ ...fileOf, none: 'none' }, furtherFolder),
  ...writtenExamples()
    .filter(({ text, category }) => category !== 'other' || !holdsCue(cues, text))
    .filter(oneIn(3))
    .map(({ text }) => ({ text, category: 'none' })),
]

/** What the first model learns from: the complaints written for it, and a sixth of those of the further categories, which it calls `other`. */
export const firstExamples = (): Example[] => [
  ...writtenExamples(),
  ...readExamples(fileOf, furtherFolder)
    .filter(oneIn(6))
    .map(({ text }) => ({ text, category: 'other' })),
]

const holdsCue = (cues: readonly Cue[], text: string): boolean => {
  const folded = foldedClauses(text)
  return cues.some(({ any }) => folded.search(any) >= 0)
}

/** A text that holds a further complaint beside another is told by the further one. */
const heavierOf = (one: Example, two: Example): string => (one.category === 'none' ? two.category : one.category)

export const furtherScheme: Scheme = {
  categories: furtherClasses,
  mix: (examples, step) => mixExamples(examples, step, heavierOf),
  byRuns: 1,
}
