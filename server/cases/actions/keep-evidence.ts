import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { needsNotKept } from '../enforcement-needs.ts'

/** 先行登记保存: penalty procedure rules, articles 33 to 35; Administrative Penalty Law, article 56: approved by the head. */
export const keepEvidence = defineCaseAction({
  name: 'keepEvidence',
  words: { zh: '批准先行登记保存', en: 'Approve keeping of evidence' },
  consequence: {
    zh: '七个工作日内必须处理，逾期自动解除',
    en: 'It has to be dealt with in seven working days, or it ends by itself',
  },
  from: { enforcement: ['investigating'] },
  needs: needsNotKept,
  startsClocks: ['K5'],
  fields: [
    dayField('keptOn', { zh: '登记保存日期', en: 'Kept since' }),
    longField('items', { zh: '物品清单、保存地点和理由', en: 'What, where and why' }),
  ],
  apply: ({ keptOn, items }) => ({
    clocksOn: String(keptOn),
    facts: { keptOn: String(keptOn) },
    note: String(items),
    data: { keptOn },
  }),
  carryOut: async (ctx, { keptOn }, found) => {
    checkPastDay(ctx, 'keptOn', String(keptOn), found.receivedOn)
    return undefined
  },
})
