import { readFileSync } from 'node:fs'
import { normalise } from '../../sellers/text/normalise.ts'
import { runsOf } from './runs-of.ts'
import { randomFrom, shuffled } from './shuffled.ts'
import { trainSoftmax } from './softmax.ts'
import { clauseMark, type WordingModel } from './wording-model.ts'

export type WordingExample = { text: string; isFake: boolean }

const training = { rounds: 12, rate: 0.2, decay: 0.0005 }
const times = 3

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`examples/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Offers written for this model, one a line: of fakes, and of what is not. None of them stands among the written cases. */
export const wordingExamples = (): WordingExample[] => [
  ...linesOf('fakes').map((text) => ({ text, isFake: true })),
  ...linesOf('ordinary').map((text) => ({ text, isFake: false })),
]

/** The mean of several trainings, each over the examples in another order. Deterministic. */
export const trainWording = (examples: readonly WordingExample[]): WordingModel => {
  const rows = examples.map(({ text, isFake }) => {
    const { runs, value } = runsOf(normalise(text).text, clauseMark)
    return { features: new Map([...runs].map((run) => [run, value])), is: Number(isFake) }
  })
  const weights = new Map<string, number>()
  for (let time = 0; time < times; time++) {
    for (const [run, [not, fake]] of trainSoftmax(shuffled(rows, randomFrom(time + 7)), 2, training)) {
      weights.set(run, (weights.get(run) ?? 0) + (fake! - not!) / times)
    }
  }
  const bias = weights.get('bias') ?? 0
  weights.delete('bias')
  return { bias, weights }
}
