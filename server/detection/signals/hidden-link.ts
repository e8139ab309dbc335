import { defineTermSignal } from '../define-term-signal.ts'

/** A link that does not show what is sold. One weak word is no finding. */
export const hiddenLink = defineTermSignal({
  name: 'hidden-link',
  version: 1,
  category: 'PAYMENT',
  label: { zh: '隐藏链接', en: 'A link that hides the goods' },
  articles: [],
  reason: {
    zh: '链接与实物不符使平台记录失真（《网络交易监督管理办法》（2025年修正）第三十一条要求保存的记录），作为线索',
    en: 'What is bought is not what the record shows (the record that art. 31 of the Online Trading Measures (2025) asks for); a lead',
  },
  categories: ['LINK'],
  alone: 3,
  together: 2,
  says: { zh: '链接与实物不符', en: 'The link hides the goods' },
})
