import { findClocksOfCases } from '../case-clock-store.ts'
import { updateMeasure } from '../case-measure-store.ts'
import { chosenMeasure, isOpen, isWaiting, measureField } from '../case-measures.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'

const NONE_OPEN = { zh: '没有待补办批准的紧急措施', en: 'No measure waits for approval' }

/** 补办批准: penalty procedure rules, articles 33 and 36: what the head does not approve ends at once. */
export const decideUrgentMeasure = defineCaseAction({
  name: 'decideUrgentMeasure',
  words: { zh: '审批紧急措施', en: 'Decide on the urgent measure' },
  consequence: { zh: '批准的继续有效，不批准的立即解除', en: 'Approved it stands, otherwise it ends at once' },
  from: { enforcement: '*' },
  needs: ({ measures }) => (measures.some(isWaiting) ? null : NONE_OPEN),
  endsClocks: ['K7'],
  fields: [
    measureField({ zh: '审批哪一项', en: 'Which measure' }, isWaiting),
    choiceField(
      'decision',
      { zh: '决定', en: 'Decision' },
      { approved: { zh: '批准', en: 'Approved' }, refused: { zh: '不批准，立即解除', en: 'Refused: ends at once' } },
    ),
    reasonField(),
  ],
  apply: ({ decision, reason }) => ({
    note: String(reason),
    ...(decision === 'refused' ? { endsClocks: ['K5', 'K6'] } : {}),
  }),
  carryOut: async (ctx, answers, found) => {
    const { decision, reason } = answers
    const measure = chosenMeasure(answers, found)
    const limit = (await findClocksOfCases(ctx, [found.id])).find(
      ({ clock, measureId }) => clock === 'K7' && measureId === measure.id,
    )
    // Late approval does not undo the measure; that it came late belongs in the file.
    const isLate = limit?.dueAt ? new Date(`${limit.dueAt}:00+08:00`) < ctx.clock.now() : false
    const today = ctx.clock.today()
    const ended = { ending: 'refused', endedOn: today, reason: String(reason) } as const
    await updateMeasure(
      ctx,
      measure.id,
      decision === 'approved' ? { approvedOn: today } : { refusedOn: today, ...(isOpen(measure) ? ended : {}) },
    )
    return { measureId: measure.id, data: { decision, measure: measure.ordinal, isLate } }
  },
})
