import { type CategoryGuess, type CategoryModel, guessAmong, readModel } from '../category-model.ts'

/** The categories of the form that the first model calls `other`, in the order of the weights. */
export const furtherTold = [
  'returnRefused',
  'noLabel',
  'falseAdvertising',
  'infringement',
  'pyramidSelling',
  'harassment',
] as const
export type FurtherTold = (typeof furtherTold)[number]

export const furtherClasses = [...furtherTold, 'none'] as const

export const furtherFolder = new URL('./', import.meta.url)

let known: CategoryModel | undefined

/** The model of the further categories, read once when it is first asked. */
export const furtherModel = (): CategoryModel => {
  known ??= readModel(furtherFolder)
  return known
}

/** Which of the further categories the words of a complaint speak for, or none. Pure; linear in the text. */
export const guessFurther = (text: string, model = furtherModel()): CategoryGuess<FurtherTold | 'none'> =>
  guessAmong(model, furtherClasses, text)
