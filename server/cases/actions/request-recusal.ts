import { defineCaseAction } from '../define-case-action.ts'
import { sideOptions } from '../side-options.ts'

/** 申请回避: Order 121, article 21: mediation is suspended until it is decided. */
export const requestRecusal = defineCaseAction({
  name: 'requestRecusal',
  words: { zh: '登记回避申请', en: 'Record a request for recusal' },
  consequence: {
    zh: '作出决定前中止调解，调解期限停止计算',
    en: 'Mediation is suspended and its limit stands still until it is decided',
  },
  from: { mediation: ['mediating'] },
  to: 'suspended',
  pauses: [{ clock: 'C2', cause: 'recusal' }],
  fields: [
    {
      name: 'by',
      kind: 'CHOICE',
      words: { zh: '由谁提出', en: 'Who asks' },
      required: true,
      options: () => [...sideOptions(), { value: 'mediator', words: { zh: '调解人员自行提出', en: 'The mediator' } }],
    },
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  story: () => ({
    zh: '有人申请调解人员回避，作出决定前中止调解',
    en: 'Recusal of the mediator was asked for; mediation is suspended until it is decided',
  }),
  apply: ({ by, reason }) => ({ note: String(reason), data: { by } }),
})
