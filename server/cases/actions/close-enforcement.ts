import type { Words } from '../../core/words.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { allOf, needsMeasuresSettled, needsNoUrgentMeasure } from '../enforcement-needs.ts'

const TO_SERVE: Words = { zh: '决定书还没有送达', en: 'The decision is not served yet' }
const UNPAID: Words = { zh: '处罚决定还没有执行完毕', en: 'The penalty is not executed yet' }

/** Penalty procedure rules, article 77: executed, ended by the court, terminated, or decided without a penalty. */
const needsConclusion = ({ state, facts }: CaseRow): Words | null => {
  if (state === 'terminated' || state === 'annulled') return null
  if (state === 'decided') return facts.decision === 'penalise' || facts.decision === 'exempt' ? TO_SERVE : null
  return facts.decision === 'exempt' || facts.concludedOn ? null : UNPAID
}

/** 结案: penalty procedure rules, article 77: the closing form within 15 working days, approved by the head. */
export const closeEnforcement = defineCaseAction({
  name: 'closeEnforcement',
  words: { zh: '批准结案', en: 'Approve the closing' },
  consequence: { zh: '案件结案，之后只能归档', en: 'The case is closed; only the archive is left' },
  from: { enforcement: ['decided', 'served', 'executing', 'annulled', 'terminated'] },
  to: 'closed',
  irreversible: true,
  needs: allOf(needsConclusion, needsMeasuresSettled, needsNoUrgentMeasure),
  endsClocks: ['K8', 'K11', 'K12', 'K13', 'K14'],
  fields: [reasonField({ zh: '结案意见（内部）', en: 'Closing opinion (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
})
