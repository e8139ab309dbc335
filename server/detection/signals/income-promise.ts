import { defineTermSignal } from '../define-term-signal.ts'

/** Income or returns promised to those who join. */
export const incomePromise = defineTermSignal({
  name: 'income-promise',
  version: 3,
  category: 'ADVERTISING',
  label: { zh: '收益承诺', en: 'Promises of income' },
  articles: ['ad-28'],
  categories: ['INCOME', 'INVEST'],
  alone: 3,
  says: { zh: '承诺收入或回报', en: 'Promises income or returns' },
})
