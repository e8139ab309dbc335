import { defineTermSignal } from '../define-term-signal.ts'

/** Promises that the goods are genuine, heaped up. Lawful and binding; told only for the officer to hold against the rest. */
export const authenticityClaim = defineTermSignal({
  name: 'authenticity-claim',
  version: 2,
  category: 'COUNTERFEIT',
  label: { zh: '保真承诺', en: 'Promises that the goods are genuine' },
  articles: ['spc-n-10'],
  reason: {
    zh: '最高人民法院法释〔2022〕8号第十条：高于法定的承诺对经营者有约束力；与其他线索并见时供比对',
    en: "Supreme People's Court Fa Shi [2022] No. 8, art. 10: a promise above the law binds the seller; to be held against other leads",
  },
  categories: ['CLAIM'],
  chance: { 1: 0.2, 2: 0.2, 3: 0.2, 4: 0.2 },
  alone: 1,
  // An ordinary shop says it too: it matters only beside the words for fakes.
  unless: (_hit, reading) => !reading.terms.some(({ term, severity }) => term.category === 'GRADE' && severity >= 3),
  says: { zh: '一面使用仿品行话，一面作保真承诺', en: 'Uses words for fakes and promises genuine goods' },
})
