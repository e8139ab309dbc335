import { defineTermSignal } from '../define-term-signal.ts'

/** Absolute terms about the goods. What articles 4 to 6 of the guide of 2023 leave alone is left out; see exceptions.ts. */
export const absoluteTerms = defineTermSignal({
  name: 'absolute-terms',
  version: 3,
  category: 'ADVERTISING',
  label: { zh: '绝对化用语', en: 'Absolute terms' },
  articles: ['ad-9-3', 'abs-2'],
  categories: ['ABSOLUTE'],
  alone: 2,
  says: { zh: '使用绝对化用语', en: 'Uses absolute terms' },
})
