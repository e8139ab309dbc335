import { readFileSync } from 'node:fs'
import { scoresOf, softmax, type Weights } from '../../detection/wording/softmax.ts'
import { featuresOf } from './features-of.ts'
import { type Cue, readCues } from './read-cues.ts'

/** The categories that can be told from a text, in the order of the weights; the others need facts, not words. */
export const categoriesTold = [
  'counterfeit',
  'notAsDescribed',
  'defect',
  'warrantyRefused',
  'lateDelivery',
  'other',
] as const
export type CategoryTold = (typeof categoriesTold)[number]

export type CategoryModel = { cues: readonly Cue[]; temperature: number; weights: Weights }

export type CategoryGuess<Category = CategoryTold> = {
  category: Category
  /** How often a guess as sure as this one is right, 0 to 1. */
  confidence: number
}

const here = new URL('./', import.meta.url)
const read = (name: string, folder: URL): string => readFileSync(new URL(name, folder), 'utf8')

export const cuesOfHouse = (folder = here): Cue[] => readCues(JSON.parse(read('cues.json', folder)))

/** Writes weights as a head line and one line a feature, in hundredths. */
export const printModel = (
  { temperature, weights }: Omit<CategoryModel, 'cues'>,
  categories: readonly string[] = categoriesTold,
): string =>
  [
    JSON.stringify({ temperature, categories }),
    ...[...weights]
      .map(([name, of]) => [name, of.map((weight) => Math.round(weight * 100))] as const)
      .filter(([, of]) => of.some((weight) => Math.abs(weight) >= 5))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((line) => JSON.stringify(line)),
    '',
  ].join('\n')

const parseModel = (file: string): Omit<CategoryModel, 'cues'> => {
  const [head, ...lines] = file.trim().split('\n')
  return {
    temperature: (JSON.parse(head!) as { temperature: number }).temperature,
    weights: new Map(
      lines.map((line) => {
        const [name, of] = JSON.parse(line) as [string, number[]]
        return [name, of.map((weight) => weight / 100)]
      }),
    ),
  }
}

/** The model whose cues and weights lie in a folder. */
export const readModel = (folder: URL): CategoryModel => ({
  cues: cuesOfHouse(folder),
  ...parseModel(read('weights.jsonl', folder)),
})

let known: CategoryModel | undefined

/** The model of this house, read once when it is first asked. */
export const categoryModel = (): CategoryModel => {
  known ??= readModel(here)
  return known
}

/** Which of the categories of a model a text speaks for, and how sure that is. Pure; linear in the text. */
export const guessAmong = <Category>(
  { cues, weights, temperature }: CategoryModel,
  categories: readonly Category[],
  text: string,
): CategoryGuess<Category> => {
  const shares = softmax(scoresOf(weights, categories.length, featuresOf(cues, text)), temperature)
  const confidence = Math.max(...shares)
  return { category: categories[shares.indexOf(confidence)]!, confidence: Math.round(confidence * 1000) / 1000 }
}

/**
 * The category a complaint's words speak for. A suggestion: whoever files decides. A text with no word in it says
 * `other`. Pure; linear in the text. How the weights were got is told in docs/category-model.md.
 */
export const guessCategory = (text: string, model = categoryModel()): CategoryGuess =>
  guessAmong(model, categoriesTold, text)
