import { defineTermSignal } from '../define-term-signal.ts'

export const slangCategories = ['GRADE', 'ORIGIN', 'AUTH', 'DIGITAL', 'COSMETIC', 'LABEL', 'WINK'] as const

/** The trade's own words for grades, origins and proofs of fakes. One weak word is no finding. */
export const counterfeitSlang = defineTermSignal({
  name: 'counterfeit-slang',
  version: 5,
  category: 'COUNTERFEIT',
  label: { zh: '仿品行话', en: 'Slang of the counterfeit trade' },
  articles: ['tm-57', 'pq-50'],
  categories: ['GRADE', 'ORIGIN', 'AUTH', 'DIGITAL', 'COSMETIC'],
  chance: { 1: 0, 2: 0.15, 3: 0.4, 4: 0.75 },
  alone: 3,
  together: 2,
  says: { zh: '使用仿品行话', en: "Uses the trade's words for fakes" },
})
