import { randomFrom, shuffled } from '../../detection/wording/shuffled.ts'
import {
  type Features,
  type Row,
  scoresOf,
  softmax,
  trainSoftmax,
  type Weights,
} from '../../detection/wording/softmax.ts'
import { type CategoryModel, categoriesTold } from './category-model.ts'
import { featuresOf, withoutCues } from './features-of.ts'
import { type Example, mixExamples } from './mix-examples.ts'
import type { Cue } from './read-cues.ts'

const times = 3
const training = { rounds: 4, rate: 0.2, decay: 0.0005 }

/** What a model tells apart, and how longer texts are made of its examples. */
export type Scheme = {
  categories: readonly string[]
  mix: (examples: readonly Example[], step: number) => Example[]
  /** The share of the texts that are read once more with their cues covered, so that words without a cue are learnt from, too. */
  byRuns: number
}

export const schemeOfHouse: Scheme = { categories: categoriesTold, mix: mixExamples, byRuns: 0.3 }

/**
 * The mean of several trainings, each over the examples in another order and mixed otherwise. Some texts are read a
 * second time with their cues covered: the cues were written beside these examples and meet nearly all of them, and a
 * model that has only seen them so takes whatever no cue foresaw for `other`. Deterministic.
 */
export const trainWeights = (
  cues: readonly Cue[],
  examples: readonly Example[],
  { categories, mix, byRuns } = schemeOfHouse,
): Weights => {
  const frequent = runsOfSeveral(cues, examples)
  const mean = new Map<string, number[]>()
  for (let time = 0; time < times; time++) {
    const random = randomFrom(time + 7)
    const ordered = shuffled(examples, random)
    const rows = [...ordered, ...mix(ordered, 1 + 3 * time)].flatMap(({ text, category }): Row[] => {
      const features = kept(featuresOf(cues, text), frequent)
      const is = categories.indexOf(category)
      const covered = random() < byRuns ? [{ features: withoutCues(features), is }] : []
      return [{ features, is }, ...covered]
    })
    for (const [name, weights] of trainSoftmax(shuffled(rows, random), categories.length, training)) {
      const sum = mean.get(name) ?? weights.map(() => 0)
      mean.set(
        name,
        sum.map((before, at) => before + weights[at]! / times),
      )
    }
  }
  return mean
}

export type Guess = { is: number; scores: readonly number[] }

/** What models trained without a text say of it: `folds` trainings, each leaving out one part in turn. */
export const crossValidate = (
  cues: readonly Cue[],
  examples: readonly Example[],
  folds: number,
  scheme = schemeOfHouse,
): Guess[] => {
  const ordered = shuffled(examples, randomFrom(1))
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const weights = trainWeights(
      cues,
      ordered.filter((_, at) => at % folds !== fold),
      scheme,
    )
    return ordered
      .filter((_, at) => at % folds === fold)
      .map(({ text, category }) => ({
        is: scheme.categories.indexOf(category),
        scores: scoresOf(weights, scheme.categories.length, featuresOf(cues, text)),
      }))
  })
}

/** The temperature at which held-out guesses are as sure as they are right: least log loss (Guo and others 2017). */
export const fitTemperature = (guesses: readonly Guess[]): CategoryModel['temperature'] => {
  const lossAt = (temperature: number): number =>
    guesses.reduce((sum, { is, scores }) => sum - Math.log(softmax(scores, temperature)[is]! + 1e-12), 0)
  const temperatures = Array.from({ length: 120 }, (_, step) => Number((0.4 + step * 0.03).toFixed(2)))
  return temperatures.reduce((best, one) => (lossAt(one) < lossAt(best) ? one : best))
}

/** A run of characters that only one example has says nothing of others. */
const runsOfSeveral = (cues: readonly Cue[], examples: readonly Example[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const { text } of examples)
    for (const name of featuresOf(cues, text).keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}

const kept = (features: Features, frequent: ReadonlySet<string>): Features =>
  new Map([...features].filter(([name]) => !name.startsWith('run:') || frequent.has(name)))
