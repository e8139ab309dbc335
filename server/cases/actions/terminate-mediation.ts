import type { Option } from '../../core/field.ts'
import { groundsFor, hasGrounds } from '../../law/grounds.ts'
import { sayDay } from '../../law/say-day.ts'
import { findClocksOfCases, standsStill } from '../case-clock-store.ts'
import { refuseAnswer } from '../check-day.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import { groundOptions, tellGround } from '../ground-words.ts'
import type {} from '../mediation-facts.ts'

/** What may be found after acceptance: a ground for refusing it, or conduct of article 42 where the rules know it. */
const laterGrounds = ({ ruleset }: CaseRow): Option[] =>
  [...groundsFor(ruleset, 'refusal'), ...(hasGrounds(ruleset, 'misuse') ? groundsFor(ruleset, 'misuse') : [])].map(
    ({ value, label, article }) => ({ value, words: label, article }),
  )

/** 终止调解: Order 121, article 23: eight grounds; both sides are told within 7 working days. */
export const terminateMediation = defineCaseAction({
  name: 'terminateMediation',
  words: { zh: '终止调解', en: 'End mediation' },
  consequence: {
    zh: '投诉人将收到原因和其他解决途径，决定不能撤回；{C3}内告知双方；违法线索仍要核查',
    en: 'The filer is told why and what else is possible; both sides are told within {C3}; a lead is verified all the same',
  },
  from: { mediation: ['accepted', 'mediating', 'suspended'] },
  to: 'terminated',
  irreversible: true,
  endsClocks: ['C2'],
  startsClocks: ['C3'],
  fields: [
    {
      name: 'ground',
      kind: 'CHOICE',
      words: { zh: '终止的情形', en: 'Ground' },
      required: true,
      options: groundOptions('termination'),
    },
    {
      name: 'laterGround',
      kind: 'CHOICE',
      words: { zh: '受理后发现的情形', en: 'What was found after acceptance' },
      hint: { zh: '只在因受理后发现的情形终止时填写', en: 'Only when it ends for what was found after acceptance' },
      options: laterGrounds,
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
  apply: ({ ground, laterGround, reason }, found) => ({
    ground: String(ground),
    message: tellGround(found.ruleset, 'termination', String(ground), String(reason)),
    data: { ground, ...(laterGround ? { laterGround } : {}) },
  }),
  carryOut: async (ctx, { ground, laterGround }, found) => {
    if ((ground === 'GROUND_FOUND_LATER') !== (laterGround !== undefined))
      refuseAnswer(ctx, 'laterGround', {
        zh: '因受理后发现的情形终止的，写明是哪一种；其他情形不填',
        en: 'Name it when mediation ends for what was found after acceptance, and only then.',
      })
    if (ground === 'TIME_EXPIRED') {
      const limit = (await findClocksOfCases(ctx, [found.id])).find((one) => one.clock === 'C2' && !one.endedOn)
      if (!limit || standsStill(limit) || ctx.clock.today() <= limit.dueOn)
        refuseAnswer(ctx, 'ground', {
          zh: limit ? `调解期限还没有届满（${sayDay(limit.dueOn).zh}）` : '没有正在计算的调解期限',
          en: limit ? `The limit is not over yet (${sayDay(limit.dueOn).en}).` : 'No limit is running.',
        })
    }
    return { facts: { endedOn: ctx.clock.today() } }
  },
})
