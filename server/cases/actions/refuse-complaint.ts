import { defineCaseAction } from '../define-case-action.ts'
import { groundOptions, tellGround } from '../ground-words.ts'

/** 不予受理: Order 121, articles 15 and 16: with the ground, the reason and the other routes of Consumer Rights Law 39. */
export const refuseComplaint = defineCaseAction({
  name: 'refuseComplaint',
  words: { zh: '不予受理', en: 'Do not accept' },
  consequence: {
    zh: '投诉人将收到理由和其他解决途径，决定不能撤回',
    en: 'The complainant is told the reason and the other routes; it cannot be taken back',
  },
  from: { mediation: ['registered'] },
  to: 'refused',
  irreversible: true,
  endsClocks: ['C1'],
  fields: [
    {
      name: 'ground',
      kind: 'CHOICE',
      words: { zh: '不予受理的情形', en: 'Ground' },
      required: true,
      options: groundOptions('refusal'),
    },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '告知投诉人的理由', en: 'Reason told to the complainant' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '您的投诉未被受理', en: 'Your complaint was not accepted' }),
  apply: ({ ground, reason }, found) => ({
    ground: String(ground),
    message: tellGround(found.ruleset, 'refusal', String(ground), String(reason)),
    data: { ground },
  }),
})
