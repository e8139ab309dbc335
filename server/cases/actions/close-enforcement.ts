import { closingPaper, needsClosingPaper } from '../case-papers.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { allOf, needsConclusion, needsMeasuresSettled, needsNoUrgentMeasure } from '../enforcement-needs.ts'

/** 结案: penalty procedure rules, article 77: the closing form within 15 working days, approved by the head. */
export const closeEnforcement = defineCaseAction({
  name: 'closeEnforcement',
  words: { zh: '批准结案', en: 'Approve the closing' },
  consequence: { zh: '案件结案，之后只能归档', en: 'The case is closed; only the archive is left' },
  from: { enforcement: ['decided', 'served', 'executing', 'annulled', 'terminated'] },
  to: 'closed',
  irreversible: true,
  needs: allOf(needsConclusion, needsMeasuresSettled, needsNoUrgentMeasure, needsClosingPaper),
  // Of a paper issued before its issue ended K13, the closing still does.
  endsClocks: ['K8', 'K11', 'K12', 'K13', 'K14'],
  fields: [reasonField({ zh: '结案意见（内部）', en: 'Closing opinion (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async ({ clock }, _answers, found) => ({
    facts: { closingPaperSpent: closingPaper(found)!.documentId, closedOn: clock.today() },
  }),
})
