import { defineTermSignal } from '../define-term-signal.ts'

/** Money or a purchase as the price of joining or of recruiting. Ranks add to it, and prove nothing alone. */
export const entryFee = defineTermSignal({
  name: 'entry-fee',
  version: 3,
  category: 'PYRAMID',
  label: { zh: '以缴费或购货为加入条件', en: 'A fee or purchase to join' },
  articles: ['pyr-7-2'],
  categories: ['ENTRY_FEE', 'RANK'],
  alone: 3,
  says: { zh: '以缴费或购货为加入条件', en: 'A fee or purchase to join' },
})
