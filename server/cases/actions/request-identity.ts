import { findGround } from '../../law/grounds.ts'
import { sayDay } from '../../law/say-day.ts'
import { checkComingDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/** 限期提供身份证明材料: Order 121, article 10(3), official form 4: the officer sets the day; the limit of article 15 runs on. */
export const requestIdentity = defineCaseAction({
  name: 'requestIdentity',
  words: { zh: '要求提供身份证明', en: 'Ask for proof of identity' },
  consequence: {
    zh: '投诉人须在所定日期前提供身份证明；决定是否受理的期限照常计算',
    en: 'The complainant has until the day you set; the limit for accepting the complaint runs on',
  },
  from: { mediation: ['registered'] },
  to: 'identityPending',
  needsFiler: true,
  needs: ({ ruleset, facts }) => {
    if (!findGround(ruleset, 'refusal', 'IDENTITY_NOT_VERIFIED'))
      return { zh: '收到之日适用的规定没有核验身份一项', en: 'The rules of the day of receipt know no identity check' }
    return facts.identity === 'proven' ? { zh: '身份已经核实', en: 'The identity is proven already' } : null
  },
  fields: [
    { name: 'dueOn', kind: 'DATE', words: { zh: '最迟提供日期', en: 'Proof wanted by' }, required: true },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '告知投诉人：为什么需要、提供什么', en: 'Told to the complainant: why, and what to send' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '请您限期提供身份证明材料', en: 'You were asked to prove who you are' }),
  carryOut: async (ctx, { dueOn, reason }) => {
    checkComingDay(ctx, 'dueOn', String(dueOn))
    return {
      facts: { identityDueOn: String(dueOn), identity: null },
      message: {
        zh: `${reason}\n请在${sayDay(String(dueOn)).zh}（含当日）以前提供。`,
        en: `${reason}\nPlease send it by ${sayDay(String(dueOn)).en} at the latest.`,
      },
      data: { dueOn },
    }
  },
})
