import { defineTermSignal } from '../define-term-signal.ts'

/** Terms that take from buyers what the law gives them. */
export const unfairTerms = defineTermSignal({
  name: 'unfair-terms',
  version: 1,
  category: 'UNFAIR_TERMS',
  label: { zh: '不公平条款', en: 'Unfair terms' },
  articles: ['nt-21', 'spc-n-1', 'cr-25'],
  categories: ['UNFAIR'],
  alone: 2,
  says: { zh: '限制消费者权利', en: 'Takes from buyers what the law gives' },
})
