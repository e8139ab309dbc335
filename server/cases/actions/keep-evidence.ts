import { takeUpMeasure } from '../case-measure-store.ts'
import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField } from '../enforcement-fields.ts'
import { itemsField, keptAt, keptAtField, noteOfMeasure, whyField } from '../measure-fields.ts'

/** 先行登记保存: penalty procedure rules, articles 33 to 35; Administrative Penalty Law, article 56: approved by the head. */
export const keepEvidence = defineCaseAction({
  name: 'keepEvidence',
  words: { zh: '批准先行登记保存', en: 'Approve keeping of evidence' },
  consequence: {
    zh: '{K5}内必须处理，逾期自动解除',
    en: 'It has to be dealt with in {K5}, or it ends by itself',
  },
  from: { enforcement: ['investigating'] },
  startsClocks: ['K5'],
  fields: [dayField('keptOn', { zh: '登记保存日期', en: 'Kept since' }), itemsField, keptAtField, whyField],
  apply: (answers) => ({ clocksOn: String(answers.keptOn), note: noteOfMeasure(answers) }),
  carryOut: async (ctx, answers, found) => {
    const [keptOn, items] = [String(answers.keptOn), String(answers.items)]
    checkPastDay(ctx, 'keptOn', keptOn, found.receivedOn)
    const row = {
      caseId: found.id,
      kind: 'kept',
      isUrgent: false,
      startedOn: keptOn,
      items,
      place: keptAt(answers),
    } as const
    const { id, ordinal } = await takeUpMeasure(ctx, found, row)
    return { measureId: id, data: { keptOn, measure: ordinal } }
  },
})
