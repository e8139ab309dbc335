import type { Words } from '../../../core/words.ts'
import type { ChainSignal } from '../chain-signal.ts'
import { readOneLink } from '../smallest-sub-graph.ts'

const lackingWords: Words = {
  zh: '没有材料显示以发展人员的数量计算报酬',
  en: 'Nothing shows pay by the number of people recruited',
}

/**
 * 拉人头, article 7(1): whoever was recruited is to recruit others, and is paid by how many join, directly or rolling.
 * Words of pay by heads ask for recruiting themselves, so that one link of somebody recruited goes with them.
 */
export const paidByHeads: ChainSignal = {
  name: 'chain-recruitment-pay',
  version: 1,
  element: 'RECRUITMENT_PAY',
  label: { zh: '拉人头：按发展人员数量计酬', en: 'Pay by heads: for the number of people recruited' },
  articles: ['pyr-7-1'],
  scope: 'chain',
  reads: ['recruitment-pay'],
  evaluate: (chain) => readOneLink(chain, 'RECRUITMENT_PAY', lackingWords),
}
