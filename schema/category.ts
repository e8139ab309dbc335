import { categories } from '../server/complaints/categories/index.ts'
import type { CATEGORY_KINDS, Category } from '../server/complaints/define-category.ts'
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

builder.queryFields((t) => ({
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
