import type { Words } from '../core/words.ts'

/**
 * The four self-declarations of those who need not register (Online Trading Measures, article 12; who they are:
 * E-Commerce Law, article 10).
 */
export const EXEMPTION_KINDS = ['FARM', 'HANDICRAFT', 'LABOUR', 'PETTY'] as const
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number]

export const exemptionKindWords: Record<ExemptionKind, Words> = {
  FARM: { zh: '个人销售自产农副产品', en: 'Sells own farm goods' },
  HANDICRAFT: { zh: '个人销售家庭手工业产品', en: 'Sells own handicraft' },
  LABOUR: { zh: '个人利用自己的技能从事便民劳务', en: 'Everyday services by own skill' },
  PETTY: { zh: '个人从事零星小额交易', en: 'Small and occasional trade' },
}
