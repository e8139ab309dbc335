import type { Words } from '../../core/words.ts'

/** Why a seller asks for somebody's eye. */
export const ATTENTIONS = ['WATCHED', 'LICENCE_EXPIRED', 'LICENCE_EXPIRING', 'RECHECK_DUE', 'OVER_LIMIT'] as const
export type Attention = (typeof ATTENTIONS)[number]

export const attentionWords: Record<Attention, Words> = {
  WATCHED: { zh: '关注中', en: 'Watched' },
  LICENCE_EXPIRED: { zh: '证照已过期', en: 'Licence has run out' },
  LICENCE_EXPIRING: { zh: '证照即将到期', en: 'Licence runs out soon' },
  RECHECK_DUE: { zh: '应复核实名', en: 'Verification is due' },
  OVER_LIMIT: { zh: '年交易额超 10 万元', en: 'Over 100,000 yuan a year' },
}
