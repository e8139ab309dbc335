import type { Words } from '../core/words.ts'
import type { CaseRow, Check } from './define-case-action.ts'
import type {} from './mediation-facts.ts'

const NOT_ENDED: Words = {
  zh: '投诉在受理前撤回，没有要告知的终止',
  en: 'It was withdrawn before acceptance: nothing to tell',
}

/** Order 121, article 18: mediation only when both sides want it. */
export const bothConsents: readonly Check[] = [
  {
    words: { zh: '投诉人同意调解', en: 'The complainant agrees to mediation' },
    otherwise: { zh: '还没有登记投诉人同意调解', en: 'The complainant’s consent is not recorded yet' },
    holds: ({ facts }) => facts.complainantConsent === 'agrees',
  },
  {
    words: { zh: '被投诉人同意调解', en: 'The seller agrees to mediation' },
    otherwise: { zh: '还没有登记被投诉人同意调解', en: 'The seller’s consent is not recorded yet' },
    holds: ({ facts }) => facts.respondentConsent === 'agrees',
  },
]

/** Order 121, article 16(6): who was asked to prove who they are, and did not. */
export const provenIdentity: Check = {
  words: { zh: '投诉人已经证明身份', en: 'The complainant has proven who they are' },
  otherwise: {
    zh: '投诉人没有证明身份，不能受理',
    en: 'The complainant did not prove who they are; it cannot be accepted',
  },
  applies: ({ facts }) => facts.identity !== undefined,
  holds: ({ facts }) => facts.identity !== 'refused' && facts.identity !== 'lapsed',
}

/** Order 121, article 23(2). */
export const bothTold: Check = {
  words: { zh: '终止调解已经告知双方', en: 'Both sides were told that mediation ended' },
  otherwise: { zh: '须先把终止调解告知双方', en: 'Tell both sides first that mediation ended' },
  applies: ({ facts }) => facts.endedOn !== undefined,
  holds: ({ facts }) => facts.bothToldOn !== undefined,
}

export const needsEndToTell = ({ facts }: CaseRow): Words | null => (facts.endedOn === undefined ? NOT_ENDED : null)
