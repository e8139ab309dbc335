import type { Field, Option } from '../core/field.ts'
import type { Words } from '../core/words.ts'

/** What a category opens unless the filer says otherwise: a dispute (投诉), a lead (举报), or both. */
export const CATEGORY_KINDS = ['DISPUTE', 'LEAD', 'BOTH'] as const
export type CategoryKind = (typeof CATEGORY_KINDS)[number]

export type Category = {
  name: string
  words: Words
  description: Words
  kind: CategoryKind
  /** Only what this category needs to know besides the common questions. */
  fields: readonly Field[]
  usefulEvidence: readonly Words[]
}

export const defineCategory = (category: Category): Category => category

export const choices =
  (options: Record<string, Words>): (() => readonly Option[]) =>
  () =>
    Object.entries(options).map(([value, words]) => ({ value, words }))
