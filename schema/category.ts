import { categories } from '../server/complaints/categories/index.ts'
import type { CATEGORY_KINDS, Category } from '../server/complaints/define-category.ts'
import { type CategorySuggestion, suggestCategory } from '../server/complaints/suggest-category.ts'
import { say } from '../server/core/words.ts'
import { remedies } from '../server/law/remedies.ts'
import { builder } from './builder.ts'
import { asked, CategoryFieldRef, ChoiceRef } from './shared.ts'

const CategoryKindRef = builder.enumType('CategoryKind', {
  description: 'What a category opens unless the filer says otherwise.',
  values: {
    DISPUTE: { value: 'DISPUTE', description: '投诉' },
    LEAD: { value: 'LEAD', description: '举报' },
    BOTH: { value: 'BOTH', description: '投诉 and 举报' },
  } satisfies Record<(typeof CATEGORY_KINDS)[number], unknown>,
})

const CategoryRef = builder.objectRef<Category>('Category').implement({
  description: 'A kind of trouble with a seller, and what has to be known about it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What to send.' }),
    label: t.string({
      description: 'What to show.',
      resolve: (category, _args, ctx) => say(category.words, ctx.locale),
    }),
    description: t.string({
      description: 'When it fits.',
      resolve: (category, _args, ctx) => say(category.description, ctx.locale),
    }),
    kind: t.field({
      type: CategoryKindRef,
      description: 'What it opens by default.',
      resolve: (category) => category.kind,
    }),
    fields: t.field({
      type: [CategoryFieldRef],
      description: 'The questions it asks besides the common ones.',
      resolve: (category) => category.fields.map((field) => asked(field, undefined)),
    }),
    usefulEvidence: t.stringList({
      description: 'What helps to prove it.',
      resolve: (category, _args, ctx) => category.usefulEvidence.map((words) => say(words, ctx.locale)),
    }),
  }),
})

const SuggestionRef = builder.objectRef<CategorySuggestion>('CategorySuggestion').implement({
  description: 'What the words of a complaint speak for. A suggestion of a machine: whoever files decides.',
  fields: (t) => ({
    category: t.field({ type: CategoryRef, description: 'The category.', resolve: ({ category }) => category }),
    confidence: t.exposeFloat('confidence', {
      description: 'How often a suggestion as sure as this one is right, 0.6 to 1.',
    }),
    because: t.exposeStringList('because', {
      description: 'Up to three stretches of the text that speak for it, folded as search folds them.',
    }),
  }),
})

builder.queryFields((t) => ({
  categorySuggestion: t.field({
    type: SuggestionRef,
    nullable: true,
    description:
      'Which category a complaint’s words speak for; null where they say too little, are unclear or fit none. Public, limited to 60 a minute for one address; keeps nothing of the text.',
    args: { text: t.arg.string({ required: true, description: 'The story, at most 3,000 characters.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { text }, ctx) => suggestCategory(ctx, text),
  }),
  categories: t.field({
    type: [CategoryRef],
    description: 'Every category, in the order to show them. Public.',
    resolve: () => [...categories],
  }),
  remedies: t.field({
    type: [ChoiceRef],
    description: 'What a complainant can ask for (Order 121, article 11). Public.',
    resolve: () => remedies.map((remedy) => ({ value: remedy.value, words: remedy.label })),
  }),
}))
