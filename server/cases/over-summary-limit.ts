import type { Words } from '../core/words.ts'
import { summaryLimit } from '../law/penalty-thresholds.ts'

/** Why a fine cannot be decided on the spot, in fen; null: it can. */
export const overSummaryLimit = (fineFen: number, isEntity: boolean): Words | null => {
  const { article } = summaryLimit
  const most = isEntity ? summaryLimit.entity : summaryLimit.person
  return fineFen > most
    ? {
        zh: `当场处罚的罚款不超过${most / 100}元（${article.zh}）`,
        en: `On the spot a fine is at most ¥${most / 100} (${article.en}).`,
      }
    : null
}
