import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'
import { findCaseClock } from '../find-case-clock.ts'

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
  carryOut: async (ctx, { decision }, { id, facts }) => {
    const limit = await findCaseClock(ctx, id, 'K7')
    // Late approval does not undo the measure; that it came late belongs in the file.
    const isLate = limit?.dueAt ? new Date(`${limit.dueAt}:00+08:00`) < ctx.clock.now() : false
    return { data: { decision, measure: facts.urgentMeasure, isLate } }
  },
  apply: ({ decision, reason }, { facts }) => {
    const isKept = facts.urgentMeasure === 'kept'
    const lifted = isKept ? { keptOn: null } : { seizedOn: null }
    return {
      note: String(reason),
      facts: { urgentMeasure: null, ...(decision === 'refused' ? lifted : {}) },
      ...(decision === 'refused' ? { endsClocks: [isKept ? 'K5' : 'K6'] } : {}),
    }
  },
})
