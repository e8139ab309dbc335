import { defineTermSignal } from '../define-term-signal.ts'

/** A hint to those who know, in place of saying what the goods are. */
export const wink = defineTermSignal({
  name: 'wink',
  version: 2,
  category: 'COUNTERFEIT',
  label: { zh: '暗示用语', en: 'A wink to those who know' },
  articles: [],
  reason: {
    zh: '法律未禁止此类用语；多见于不便明说商品来源的经营者，作为线索',
    en: 'No article forbids the words; they suggest goods whose origin is better not told',
  },
  categories: ['WINK'],
  alone: 2,
  says: { zh: '以暗示代替说明', en: 'Hints instead of telling' },
})
