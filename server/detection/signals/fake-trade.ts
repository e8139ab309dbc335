import { defineTermSignal } from '../define-term-signal.ts'

/** Orders, reviews or proofs of trade made up or bought. */
export const fakeTrade = defineTermSignal({
  name: 'fake-trade',
  version: 1,
  category: 'FAKE_TRADE',
  label: { zh: '虚假交易或评价', en: 'Fake trade or reviews' },
  articles: ['nt-14', 'aucl-9'],
  categories: ['FAKE_TRADE'],
  alone: 3,
  says: { zh: '涉及虚假交易或评价', en: 'Speaks of fake trade or bought reviews' },
})
