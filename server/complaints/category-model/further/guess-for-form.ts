import { categoryModel, guessCategory } from '../category-model.ts'
import { runsFor } from '../runs-for.ts'
import { wordsFor } from '../words-for.ts'
import { furtherClasses, furtherModel, guessFurther } from './further-model.ts'

/** Below it a guess is not told. */
const SURE_FROM = 0.6
/** From here on a further category is told though the first model is sure of one of its five. */
const SURE_AGAINST_FIVE = 0.9

export type FormGuess = {
  /** By the name it has in the form; never `other`. */
  category: string
  confidence: number
  /** Up to three stretches of the text, as the normaliser reads them, that speak for it. */
  because: string[]
  /** That it is one of those the first model does not tell. */
  isFurther: boolean
}

/**
 * The category of the form that a complaint's words speak for. The further ones are told where the first model says
 * `other` or is unsure, and against one of its five only when the words are very plain. Undefined where the words say too
 * little, are unclear or fit none. `first` is what the first model says of it. Pure; linear in the text.
 */
export const guessForForm = (text: string, first = guessCategory(text)): FormGuess | undefined => {
  const further = guessFurther(text)
  const isFirstSure = first.category !== 'other' && first.confidence >= SURE_FROM
  const isFurther = further.category !== 'none' && further.confidence >= (isFirstSure ? SURE_AGAINST_FIVE : SURE_FROM)
  if (!isFurther && !isFirstSure) return undefined
  const { category, confidence } = isFurther ? further : first
  const because = isFurther ? furtherWordsFor(text, category) : wordsFor(text, category, categoryModel().cues)
  return because.length === 0 ? undefined : { category, confidence, because, isFurther }
}

const furtherWordsFor = (text: string, category: string): string[] => {
  const { cues, weights } = furtherModel()
  const words = wordsFor(text, category, cues)
  return words.length > 0 ? words : runsFor(text, weights, (furtherClasses as readonly string[]).indexOf(category))
}
