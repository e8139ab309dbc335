import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'

const NONE_OPEN = { zh: '没有待补办批准的紧急措施', en: 'No measure waits for approval' }

/** 补办批准: penalty procedure rules, articles 33 and 36: what the head does not approve ends at once. */
export const decideUrgentMeasure = defineCaseAction({
  name: 'decideUrgentMeasure',
  words: { zh: '审批紧急措施', en: 'Decide on the urgent measure' },
  consequence: { zh: '批准的继续有效，不批准的立即解除', en: 'Approved it stands, otherwise it ends at once' },
  from: { enforcement: '*' },
  needs: ({ facts }) => (facts.urgentMeasure ? null : NONE_OPEN),
  endsClocks: ['K7'],
  fields: [
    choiceField(
      'decision',
      { zh: '决定', en: 'Decision' },
      { approved: { zh: '批准', en: 'Approved' }, refused: { zh: '不批准，立即解除', en: 'Refused: ends at once' } },
    ),
    reasonField(),
  ],
  apply: ({ decision, reason }, { facts }) => {
    const isKept = facts.urgentMeasure === 'kept'
    const lifted = isKept ? { keptOn: null } : { seizedOn: null }
    return {
      note: String(reason),
      data: { decision, measure: facts.urgentMeasure },
      facts: { urgentMeasure: null, ...(decision === 'refused' ? lifted : {}) },
      ...(decision === 'refused' ? { endsClocks: [isKept ? 'K5' : 'K6'] } : {}),
    }
  },
})
