import { readFileSync } from 'node:fs'
import { foldedClauses } from '../features-of.ts'
import { type Example, mixExamples } from '../mix-examples.ts'
import type { Cue } from '../read-cues.ts'
import type { Scheme } from '../train-model.ts'
import { writtenExamples } from '../written-examples.ts'
import { furtherClasses, furtherFolder } from './further-model.ts'

const fileOf: Record<(typeof furtherClasses)[number], string> = {
  returnRefused: 'return-refused',
  noLabel: 'no-label',
  falseAdvertising: 'false-advertising',
  infringement: 'infringement',
  pyramidSelling: 'pyramid-selling',
  harassment: 'harassment',
  none: 'none',
}

/** As many of the first model's texts as the others can stand against. */
const everyThird = 3

/**
 * The complaints written for the further categories, one a line, and, as speaking for none of them, a third of those written for the
 * first model. Of its `other` those that hold a cue are left out, as they may well speak for a further category.
 */
export const furtherExamples = (cues: readonly Cue[]): Example[] => [
  ...furtherClasses.flatMap((category) =>
    readFileSync(new URL(`examples/${fileOf[category]}.txt`, furtherFolder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((text) => ({ text, category })),
  ),
  ...writtenExamples()
    .filter(({ text, category }) => category !== 'other' || !holdsCue(cues, text))
    .filter((_, at) => at % everyThird === 0)
    .map(({ text }) => ({ text, category: 'none' })),
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
