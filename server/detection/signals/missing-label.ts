import { defineTermSignal } from '../define-term-signal.ts'

/** Label items that the seller says are missing, each with its own article. */
export const missingLabel = defineTermSignal({
  name: 'missing-label',
  version: 2,
  category: 'LABEL',
  label: { zh: '标识缺失（三无）', en: 'Missing label items' },
  articles: ['pq-27'],
  categories: ['NO_LABEL'],
  alone: 2,
  says: { zh: '自称标识缺失', en: 'Says label items are missing' },
})
