import type { Words } from '../core/words.ts'

/** What stops the limit of a penalty case besides suspension, hearing and public notice: article 64(2). */
export const EXCLUDED_CAUSES = ['testing', 'identification', 'refundOrder'] as const

export const excludedWords: Record<(typeof EXCLUDED_CAUSES)[number], Words> = {
  testing: { zh: '检测、检验、检疫、鉴定', en: 'Testing or appraisal' },
  identification: { zh: '权利人辨认或者鉴别', en: 'Identification by the rights holder' },
  refundOrder: { zh: '责令退还多收价款', en: 'An order to refund' },
}
