import type { Language } from '../../app/language.ts'

/** "¥399.00" from integer fen. */
export const sayMoney = (fen: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(fen / 100)

const yuan = /^\d{1,8}(?:\.(\d{1,2}))?$/

/** Fen of what was typed in yuan ("399", "1,280.5", "３９９元"); undefined when it is no amount. */
export const fenOfYuan = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').replace(/[,，\s¥元]/g, '')
  const match = yuan.exec(plain)
  if (!match) return undefined
  const [whole] = plain.split('.')
  return Number(whole) * 100 + Number((match[1] ?? '').padEnd(2, '0'))
}

/** What stands in the field for an amount in fen: "399" or "399.50". */
export const yuanOfFen = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))
