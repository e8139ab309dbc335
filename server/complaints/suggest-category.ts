import type { Ctx } from '../core/context.ts'
import { text as textOf, validate } from '../core/validate.ts'
import { findCategory } from './categories/index.ts'
import { guessForForm } from './category-model/further/guess-for-form.ts'
import type { Category } from './define-category.ts'

export type CategorySuggestion = {
  category: Category
  confidence: number
  /** Up to three stretches of the text, as the normaliser reads them, that speak for it. */
  because: string[]
}

const FEWEST_SIGNS = 6
const narrative = textOf(3_000)

/**
 * The category a filer's words speak for; null where they say too little, are unclear, or fit none. The filer decides;
 * nothing of the text is kept. InvalidInput for more than 3,000 UTF-16 units, TooMany above the published limit.
 */
export const suggestCategory = async (ctx: Ctx, told: string): Promise<CategorySuggestion | null> => {
  const text = validate(ctx.locale, narrative, told, 'text').trim()
  if (ctx.actor.kind === 'anonymous') await ctx.limits.consume('categoryByAddress', ctx.actor.address ?? 'unknown')
  const guess = text.length < FEWEST_SIGNS ? undefined : guessForForm(text)
  if (!guess) return null
  const { category, confidence, because } = guess
  return { category: findCategory(category)!, confidence, because }
}
