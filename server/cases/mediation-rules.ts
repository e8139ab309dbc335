import type { Words } from '../core/words.ts'
import type { CaseRow } from './define-case-action.ts'
import type {} from './mediation-facts.ts'

const NOT_BOTH: Words = {
  zh: '双方都同意后才能开始调解（先登记双方的调解意愿）',
  en: 'Both sides have to agree first: record their answers',
}
const NO_COMPLAINANT: Words = { zh: '还没有登记投诉人同意调解', en: 'The complainant’s consent is not recorded yet' }
const NO_RESPONDENT: Words = { zh: '还没有登记被投诉人同意调解', en: 'The seller’s consent is not recorded yet' }
const UNPROVEN: Words = {
  zh: '投诉人没有证明身份，不能受理',
  en: 'The complainant did not prove who they are; it cannot be accepted',
}
const TELL_BOTH: Words = { zh: '须先把终止调解告知双方', en: 'Tell both sides first that mediation ended' }
const NOT_ENDED: Words = {
  zh: '投诉在受理前撤回，没有要告知的终止',
  en: 'It was withdrawn before acceptance: nothing to tell',
}

/** Order 121, article 18. */
export const needsBothConsents = ({ facts }: CaseRow): Words | null => {
  const missing = [
    ...(facts.complainantConsent === 'agrees' ? [] : [NO_COMPLAINANT]),
    ...(facts.respondentConsent === 'agrees' ? [] : [NO_RESPONDENT]),
  ]
  return missing.length === 2 ? NOT_BOTH : (missing[0] ?? null)
}

/** Order 121, article 16(6). */
export const needsProvenIdentity = ({ facts }: CaseRow): Words | null =>
  facts.identity === 'refused' || facts.identity === 'lapsed' ? UNPROVEN : null

/** Order 121, article 23(2). */
export const needsBothTold = ({ facts }: CaseRow): Words | null =>
  facts.endedOn !== undefined && facts.bothToldOn === undefined ? TELL_BOTH : null

export const needsEndToTell = ({ facts }: CaseRow): Words | null => (facts.endedOn === undefined ? NOT_ENDED : null)
