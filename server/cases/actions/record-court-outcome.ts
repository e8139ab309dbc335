import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, dayField, reasonField } from '../enforcement-fields.ts'
import { allOf, needsDebt } from '../enforcement-needs.ts'
import { tellDebt } from '../tell-proposal.ts'

const NOT_APPLIED = { zh: '还没有申请法院强制执行', en: 'The court was not asked yet' }

/** 法院执行结果: penalty procedure rules, article 77: enforced in full, or ended by the court. */
export const recordCourtOutcome = defineCaseAction({
  name: 'recordCourtOutcome',
  words: { zh: '记录法院执行结果', en: 'Record what the court did' },
  consequence: { zh: '{K13}内结案', en: 'The case is closed in {K13}' },
  about: tellDebt,
  from: { enforcement: ['executing'] },
  needs: allOf(needsDebt, ({ facts }) => (facts.courtAppliedOn ? null : NOT_APPLIED)),
  startsClocks: ['K13'],
  fields: [
    choiceField(
      'result',
      { zh: '结果', en: 'Outcome' },
      {
        enforced: { zh: '执行完毕', en: 'Enforced in full' },
        ended: { zh: '裁定终结执行', en: 'The court ended the enforcement' },
      },
    ),
    dayField('ruledOn', { zh: '日期', en: 'On' }),
    reasonField({ zh: '文书号和说明（内部）', en: 'Number of the ruling, and remarks (internal)' }),
  ],
  apply: ({ result, ruledOn, reason }) => ({
    clocksOn: String(ruledOn),
    facts: { concludedOn: String(ruledOn) },
    note: String(reason),
    data: { result, ruledOn },
  }),
  carryOut: async (ctx, { ruledOn }, { facts }) => {
    checkPastDay(ctx, 'ruledOn', String(ruledOn), facts.courtAppliedOn!)
    return undefined
  },
})
