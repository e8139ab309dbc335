import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { needsEndToTell } from '../mediation-rules.ts'

/** 告知终止调解: Order 121, article 23(2): both sides within 7 working days; official form 8 by any of these ways. */
export const notifyTermination = defineCaseAction({
  name: 'notifyTermination',
  words: { zh: '登记已告知双方', en: 'Record that both sides were told' },
  consequence: { zh: '告知期限止于较晚的一日', en: 'The limit for telling ends on the later day' },
  from: { mediation: ['terminated', 'withdrawn'] },
  to: 'notified',
  primary: ['terminated'],
  needs: needsEndToTell,
  endsClocks: ['C3'],
  fields: [
    {
      name: 'complainantToldOn',
      kind: 'DATE',
      words: { zh: '告知投诉人日期', en: 'Complainant told on' },
      required: true,
    },
    { name: 'respondentToldOn', kind: 'DATE', words: { zh: '告知被投诉人日期', en: 'Seller told on' }, required: true },
    {
      name: 'manner',
      kind: 'CHOICE',
      words: { zh: '告知方式', en: 'How' },
      required: true,
      options: () => [
        { value: 'internet', words: { zh: '互联网', en: 'Internet' } },
        { value: 'phone', words: { zh: '电话', en: 'Phone' } },
        { value: 'sms', words: { zh: '短信', en: 'Text message' } },
        { value: 'email', words: { zh: '电子邮件', en: 'E-mail' } },
        { value: 'letter', words: { zh: '信函', en: 'Letter' } },
      ],
    },
  ],
  story: () => ({ zh: '已将终止调解告知双方', en: 'Both sides were told that mediation ended' }),
  carryOut: async (ctx, { complainantToldOn, respondentToldOn, manner }, { facts }) => {
    const days = { complainantToldOn: String(complainantToldOn), respondentToldOn: String(respondentToldOn) }
    for (const [path, day] of Object.entries(days)) checkPastDay(ctx, path, day, facts.endedOn!)
    const bothToldOn = Object.values(days).sort().at(-1)!
    return { clocksOn: bothToldOn, facts: { bothToldOn }, data: { ...days, manner } }
  },
})
