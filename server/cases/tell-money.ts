import type { Words } from '../core/words.ts'

/** An amount in fen, as people read it: 478800 → 4788.00元, ¥4,788.00. */
export const tellMoney = (fen: number): Words => ({
  zh: `${(fen / 100).toFixed(2)}元`,
  en: `¥${new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(fen / 100)}`,
})
