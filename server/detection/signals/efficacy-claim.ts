import { defineTermSignal } from '../define-term-signal.ts'

/** Effect or safety asserted or guaranteed. */
export const efficacyClaim = defineTermSignal({
  name: 'efficacy-claim',
  version: 3,
  category: 'ADVERTISING',
  label: { zh: '功效、安全性断言或保证', en: 'Asserts or guarantees effect or safety' },
  articles: ['ad-16', 'ad-18', 'ad-28'],
  categories: ['EFFICACY'],
  alone: 3,
  together: 2,
  says: { zh: '断言或保证功效、安全性', en: 'Asserts or guarantees effect or safety' },
})
