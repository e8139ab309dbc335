import { defineCaseAction } from '../define-case-action.ts'
import { bothConsents } from '../mediation-rules.ts'

/** 开始调解: Order 121, article 18: both sides must want it. */
export const startMediation = defineCaseAction({
  name: 'startMediation',
  words: { zh: '开始调解', en: 'Start mediation' },
  consequence: { zh: '双方同意调解，调解开始', en: 'Both sides agreed to mediation; it begins' },
  from: { mediation: ['accepted'] },
  to: 'mediating',
  primary: true,
  checks: bothConsents,
  fields: [
    {
      name: 'manner',
      kind: 'CHOICE',
      words: { zh: '调解方式', en: 'Manner' },
      required: true,
      options: () => [
        { value: 'onSite', words: { zh: '现场', en: 'On site' } },
        { value: 'phone', words: { zh: '电话', en: 'By phone' } },
        { value: 'video', words: { zh: '音视频', en: 'By audio or video' } },
        { value: 'internet', words: { zh: '互联网', en: 'By internet' } },
      ],
    },
    {
      name: 'message',
      kind: 'LONG_TEXT',
      words: { zh: '时间、地点、调解人员等告知内容', en: 'Time, place and mediator, told to the filer' },
    },
  ],
  story: () => ({ zh: '双方同意，调解已经开始', en: 'Both sides agreed; mediation has begun' }),
  apply: ({ manner, message }) => ({ message: message ? String(message) : undefined, data: { manner } }),
})
