import { defineCaseAction } from '../define-case-action.ts'
import { groundOptions, tellGround } from '../ground-words.ts'

/** 终止调解: Order 121, article 23: both sides are told within 7 working days. */
export const terminateMediation = defineCaseAction({
  name: 'terminateMediation',
  words: { zh: '终止调解', en: 'End mediation' },
  consequence: {
    zh: '投诉人将收到原因和其他解决途径，决定不能撤回；违法线索仍要核查',
    en: 'The filer is told why and what else is possible; a lead found is verified all the same',
  },
  from: { mediation: ['accepted', 'mediating'] },
  to: 'terminated',
  irreversible: true,
  endsClocks: ['C2'],
  fields: [
    {
      name: 'ground',
      kind: 'CHOICE',
      words: { zh: '终止的情形', en: 'Ground' },
      required: true,
      options: groundOptions('termination'),
    },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '告知当事人的说明', en: 'Explanation told to the parties' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '调解终止', en: 'Mediation has ended' }),
  apply: ({ ground, reason }, found) => ({
    ground: String(ground),
    message: tellGround(found.ruleset, 'termination', String(ground), String(reason)),
    data: { ground },
  }),
})
