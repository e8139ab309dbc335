import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'

/** 陈述、申辩: penalty procedure rules, articles 57 and 58: heard in full, never a ground for a heavier penalty. */
export const recordDefence = defineCaseAction({
  name: 'recordDefence',
  words: { zh: '记录陈述、申辩', en: 'Record the defence' },
  consequence: {
    zh: '必须复核并答复；不得因申辩而加重处罚',
    en: 'It has to be looked into and answered; it never makes the penalty heavier',
  },
  from: { enforcement: ['notified', 'deciding'] },
  fields: [
    dayField('saidOn', { zh: '陈述、申辩日期', en: 'On which day' }),
    longField('defence', { zh: '当事人的事实、理由和证据', en: 'Facts, reasons and evidence of the party' }),
  ],
  apply: ({ saidOn, defence }) => ({
    facts: { defendedOn: String(saidOn), defenceAnswered: null },
    note: String(defence),
    data: { saidOn },
  }),
  carryOut: async (ctx, { saidOn }, { facts }) => {
    checkPastDay(ctx, 'saidOn', String(saidOn), facts.noticeServedOn!)
    return undefined
  },
})
