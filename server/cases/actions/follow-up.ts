import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'

/** 回访、抽查: Order 121, article 26: what became of it, asked afterwards; also when the case is closed. */
export const followUp = defineCaseAction({
  name: 'followUp',
  words: { zh: '登记回访或者抽查', en: 'Record a call-back or spot check' },
  consequence: { zh: '记入本案，案件状态不变', en: 'Kept with the case; its state stays' },
  from: { mediation: ['agreed', 'notified', 'closed'] },
  fields: [
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '方式', en: 'What was done' },
      required: true,
      options: () => [
        { value: 'callBack', words: { zh: '回访', en: 'Call-back' } },
        { value: 'spotCheck', words: { zh: '抽查', en: 'Spot check' } },
      ],
    },
    { name: 'on', kind: 'DATE', words: { zh: '日期', en: 'On' }, required: true },
    {
      name: 'performed',
      kind: 'CHOICE',
      words: { zh: '协议履行情况', en: 'Whether it was kept' },
      required: true,
      options: ({ outcome }) =>
        outcome === null
          ? [{ value: 'noAgreement', words: { zh: '没有协议', en: 'There was no agreement' } }]
          : [
              { value: 'yes', words: { zh: '已经履行', en: 'Kept' } },
              { value: 'partly', words: { zh: '部分履行', en: 'Kept in part' } },
              { value: 'no', words: { zh: '没有履行', en: 'Not kept' } },
            ],
    },
    { name: 'note', kind: 'LONG_TEXT', words: { zh: '情况', en: 'What was found' }, required: true, maxLength: 1_000 },
  ],
  carryOut: async (ctx, { kind, on, performed, note }, { receivedOn }) => {
    checkPastDay(ctx, 'on', String(on), receivedOn)
    return { note: String(note), data: { kind, on, performed } }
  },
})
