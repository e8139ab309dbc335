import type { Words } from '../core/words.ts'
import { deservesHearing } from '../law/penalty-thresholds.ts'
import { byRule } from '../law/rules.ts'
import { isOpen, isWaiting } from './case-measures.ts'
import type { CaseRow, Need } from './define-case-action.ts'
import './enforcement-facts.ts'

/** The first that does not hold. */
export const allOf =
  (...needs: readonly Need[]): Need =>
  (found, actor, rights) => {
    for (const need of needs) {
      const obstacle = need(found, actor, rights)
      if (obstacle) return obstacle
    }
    return null
  }

const RIGHTS = byRule('rightsTold', {
  zh: '首次收集证据时须先告知当事人权利',
  en: 'First tell the party its rights',
})
export const needsRightsTold: Need = ({ facts }) => (facts.rightsToldOn ? null : RIGHTS)

const INVESTIGATED = byRule('outsideReview', {
  zh: '您曾办理本案，不能审核',
  en: 'You investigated this case and may not review it',
})
/** Whoever investigated at any time does not review: also after a change of officers. */
export const needsOutsider: Need = ({ facts }, { id }) =>
  facts.investigators?.includes(id ?? '') ? INVESTIGATED : null

const NOT_PRESIDING: Words = { zh: '由听证主持人办理', en: 'This is for the presiding officer' }
export const needsPresider: Need = ({ facts }, { id }) => (facts.presiderId === id ? null : NOT_PRESIDING)

const OWN_PROPOSAL: Words = {
  zh: '本人提出的处理意见须由他人批准',
  en: 'What you proposed yourself is for somebody else to approve',
}
export const needsSecondPerson: Need = ({ facts }, { id }) => (facts.proposedBy === id ? OWN_PROPOSAL : null)

const URGENT_OPEN: Words = {
  zh: '当场采取的紧急措施还没有批准',
  en: 'A measure taken on the spot still waits for approval',
}
export const needsNoUrgentMeasure: Need = ({ measures }) => (measures.some(isWaiting) ? URGENT_OPEN : null)

const EXCLUDED: Words = {
  zh: '检测、鉴别或者责令退款还没有结束',
  en: 'Testing, identification or an ordered refund is not over yet',
}
export const needsNothingExcluded: Need = ({ facts }) => (facts.excluded?.length ? EXCLUDED : null)

const MEASURES_OPEN: Words = {
  zh: '先行登记保存或者查封、扣押的财物还没有处理',
  en: 'Evidence kept or goods seized are not dealt with yet',
}
export const needsMeasuresSettled: Need = ({ measures }) => (measures.some(isOpen) ? MEASURES_OPEN : null)

/** Whether a hearing has to be offered on what is proposed. */
export const hearingIsDue = ({ facts }: Pick<CaseRow, 'facts'>): boolean =>
  facts.decision === 'penalise' &&
  deservesHearing({
    isEntity: facts.isEntity,
    fineFen: facts.fineFen,
    forfeitFen: facts.forfeitFen,
    goodsFen: facts.goodsFen,
    isGrave: facts.grave !== undefined && !['none', 'suspension', 'restriction'].includes(facts.grave),
  })

/** Cases of article 50, which are reviewed by legal staff and discussed by the heads together (articles 50 and 60). */
export const isWeighty = ({ facts }: CaseRow): boolean => Boolean(facts.legalGrounds?.length || facts.heardOn)

const UNDISCUSSED = byRule('discussedTogether', {
  zh: '属于应当集体讨论的案件，先由负责人集体讨论',
  en: 'The heads have to discuss this case together first',
})
export const needsDiscussion: Need = (found) => (isWeighty(found) && !found.facts.discussedOn ? UNDISCUSSED : null)

const UNHEARD = byRule('noticeFirst', {
  zh: '拟给予处罚的，先告知当事人并听取陈述、申辩',
  en: 'A penalty is announced to the party first, who is heard on it',
})
/** After a review that passed, a penalty goes on to its notice; only after a hearing, or without a penalty, to the decision. */
export const needsNoNotice: Need = ({ state, facts }) =>
  state === 'reviewed' && facts.decision === 'penalise' && !facts.heardOn ? UNHEARD : null

const UNANSWERED = byRule('defenceAnswered', {
  zh: '当事人的陈述、申辩还没有复核',
  en: 'What the party said in defence is not answered yet',
})
export const needsDefenceAnswered: Need = ({ facts }) =>
  facts.defendedOn && !facts.defenceAnswered ? UNANSWERED : null

const HEARING_OPEN: Words = { zh: '当事人要求听证，先举行听证', en: 'The party asked for a hearing: hold it first' }
export const needsNoHearingAsked: Need = ({ facts }) => (facts.hearingAskedOn && !facts.heardOn ? HEARING_OPEN : null)

/** Whether fine and forfeiture leave something to be paid. */
export const owesMoney = ({ facts }: CaseRow): boolean =>
  facts.decision === 'penalise' && (facts.fineFen ?? 0) + (facts.forfeitFen ?? 0) > 0

const NO_DEBT: Words = { zh: '没有应缴的罚没款', en: 'Nothing is left to be paid' }
export const needsDebt: Need = (found) => (owesMoney(found) && !found.facts.concludedOn ? null : NO_DEBT)

const BEFORE_DECISION = ['investigating', 'suspended', 'reported', 'review', 'reviewed', 'notified', 'hearing']
/** States before the decision in which the officers may still change. */
export const beforeDecision: readonly string[] = [...BEFORE_DECISION, 'deciding', 'proposed']

const TO_SERVE: Words = { zh: '决定书还没有送达', en: 'The decision is not served yet' }
const UNPAID: Words = { zh: '处罚决定还没有执行完毕', en: 'The penalty is not executed yet' }

/** Penalty procedure rules, article 77: executed, ended by the court, terminated, or decided without a penalty. */
export const needsConclusion: Need = ({ state, facts }) => {
  if (state === 'terminated' || state === 'annulled' || state === 'closed') return null
  if (state === 'decided') return facts.decision === 'penalise' || facts.decision === 'exempt' ? TO_SERVE : null
  return facts.decision === 'exempt' || facts.concludedOn ? null : UNPAID
}
