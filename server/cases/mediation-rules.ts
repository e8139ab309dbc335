import type { Words } from '../core/words.ts'
import { getRuleset } from '../law/ruleset.ts'
import { paperInForce } from './case-papers.ts'
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

const AGREEMENT: Words = { zh: '调解书已经签发', en: 'The written agreement is issued' }

/** Order 121, article 24: an agreement is written down, unless it is done at once or both sides waive it. */
export const agreementWritten: Check = {
  words: ({ ruleset }) => {
    const cited = getRuleset(ruleset).writtenAgreement
    return cited ? { zh: `${AGREEMENT.zh}（${cited.zh}）`, en: `${AGREEMENT.en} (${cited.en})` } : AGREEMENT
  },
  otherwise: {
    zh: '记录协议时确定制作调解书，还没有签发《投诉调解书》：在本案“文书”栏签发后再办理',
    en: 'A written agreement was to be made, and the paper “Mediation agreement” is not issued yet: issue it on the tab Papers of this case first',
  },
  applies: ({ procedure, outcome }) => procedure === 'mediation' && outcome?.paper === 'agreement',
  holds: (found) => paperInForce(found, 'mediationAgreement') !== undefined,
}

export const needsEndToTell = ({ facts }: CaseRow): Words | null => (facts.endedOn === undefined ? NOT_ENDED : null)
