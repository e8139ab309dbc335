import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { needsNotSeized } from '../enforcement-needs.ts'

/** 查封、扣押: penalty procedure rules, articles 36 to 38; Administrative Coercion Law, article 25: approved by the head. */
export const seizeGoods = defineCaseAction({
  name: 'seizeGoods',
  words: { zh: '批准查封、扣押', en: 'Approve sealing or seizure' },
  consequence: {
    zh: '期限三十日，检测时间不计入；期满前必须处理或者批准延长',
    en: 'It lasts 30 days, testing not counted; deal with it or lengthen it before they are over',
  },
  from: { enforcement: ['investigating'] },
  needs: needsNotSeized,
  startsClocks: ['K6'],
  fields: [
    dayField('seizedOn', { zh: '查封、扣押日期', en: 'Seized on' }),
    longField('basis', { zh: '法律、法规依据', en: 'The law that allows it' }),
    longField('items', { zh: '场所、设施或者财物清单', en: 'Places and goods' }),
  ],
  apply: ({ seizedOn, basis, items }) => ({
    clocksOn: String(seizedOn),
    facts: { seizedOn: String(seizedOn) },
    note: `${basis}\n${items}`,
    data: { seizedOn },
  }),
  carryOut: async (ctx, { seizedOn }, found) => {
    checkPastDay(ctx, 'seizedOn', String(seizedOn), found.receivedOn)
    return undefined
  },
})
