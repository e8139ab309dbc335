import { takeUpMeasure } from '../case-measure-store.ts'
import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, legalBasisField } from '../enforcement-fields.ts'
import { itemsField, keptAt, keptAtField, noteOfMeasure, whyField } from '../measure-fields.ts'

/** 查封、扣押: penalty procedure rules, articles 36 to 38; Administrative Coercion Law, article 25: approved by the head. */
export const seizeGoods = defineCaseAction({
  name: 'seizeGoods',
  words: { zh: '批准查封、扣押', en: 'Approve sealing or seizure' },
  consequence: {
    zh: '期限{K6}，检测时间不计入；期满前必须处理或者批准延长',
    en: 'It lasts {K6}, testing not counted; deal with it or lengthen it before they are over',
  },
  from: { enforcement: ['investigating'] },
  startsClocks: ['K6'],
  fields: [
    dayField('seizedOn', { zh: '查封、扣押日期', en: 'Seized on' }),
    legalBasisField,
    itemsField,
    keptAtField,
    whyField,
  ],
  apply: (answers) => ({ clocksOn: String(answers.seizedOn), note: noteOfMeasure(answers) }),
  carryOut: async (ctx, answers, found) => {
    const [seizedOn, basis, items] = [String(answers.seizedOn), String(answers.basis), String(answers.items)]
    checkPastDay(ctx, 'seizedOn', seizedOn, found.receivedOn)
    const told = { basis, items, place: keptAt(answers) }
    const row = { caseId: found.id, kind: 'seized', isUrgent: false, startedOn: seizedOn, ...told } as const
    const { id, ordinal } = await takeUpMeasure(ctx, found, row)
    return { measureId: id, data: { seizedOn, measure: ordinal } }
  },
})
