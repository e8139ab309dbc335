import { sayDay } from '../../law/say-day.ts'
import type { CaseFacts } from '../case-facts.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

const RESULTS = {
  proven: { zh: '已经证明身份', en: 'Identity proven' },
  refused: { zh: '拒不配合核验', en: 'Refuses to be checked' },
  lapsed: { zh: '逾期没有提供', en: 'Not sent in time' },
} as const satisfies Record<NonNullable<CaseFacts['identity']>, unknown>

/** 核验身份: Order 121, articles 10(3) and 16(6): answered, refused, or the day went by; then acceptance is decided. */
export const recordIdentity = defineCaseAction({
  name: 'recordIdentity',
  words: { zh: '登记身份核验结果', en: 'Record the identity check' },
  consequence: {
    zh: '回到是否受理的审查；没有证明身份的不能受理',
    en: 'Back to deciding on acceptance; without proof it cannot be accepted',
  },
  from: { mediation: ['identityPending'] },
  to: 'registered',
  primary: true,
  fields: [
    {
      name: 'result',
      kind: 'CHOICE',
      words: { zh: '核验结果', en: 'What came of it' },
      required: true,
      options: () => Object.entries(RESULTS).map(([value, words]) => ({ value, words })),
    },
    {
      name: 'note',
      kind: 'LONG_TEXT',
      words: { zh: '核验情况（内部）', en: 'How it was checked (internal)' },
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '身份核验已有结果', en: 'Your identity check is done' }),
  apply: ({ result, note }) => ({
    facts: { identity: result as CaseFacts['identity'], identityDueOn: null },
    note: note ? String(note) : undefined,
    data: { result },
  }),
  carryOut: async (ctx, { result }, { facts }) => {
    if (result === 'lapsed' && ctx.clock.today() <= facts.identityDueOn!)
      refuseAnswer(ctx, 'result', {
        zh: `期限到${sayDay(facts.identityDueOn!).zh}为止，还没有届满`,
        en: `There is time until ${sayDay(facts.identityDueOn!).en}.`,
      })
    return undefined
  },
})
