import type { Words } from '../../core/words.ts'

/**
 * Why nothing follows from what a signal finds on a seller, from a closed list. There is no "something else" that would
 * have to be put into words: the words are told to those alone who may read all the cases, and nobody else may conclude
 * from missing words that there are more.
 */
export const sellerDismissals = {
  LOOKED_INTO: { zh: '已经核查，不需要另行处理', en: 'Looked into; nothing more to do' },
  SAME_MATTER: { zh: '几件案件是同一件事', en: 'The cases are one and the same matter' },
  SET_RIGHT: { zh: '商家已经改正', en: 'The seller has set it right' },
  TOO_SLIGHT: { zh: '情节轻微或者时间较久', en: 'Slight, or long ago' },
  ANOTHER_SELLER: { zh: '案件涉及的不是这个商家', en: 'The cases concern another seller' },
} as const satisfies Record<string, Words>

export type SellerDismissal = keyof typeof sellerDismissals
export const SELLER_DISMISSALS = Object.keys(sellerDismissals) as [SellerDismissal, ...SellerDismissal[]]
