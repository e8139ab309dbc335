import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, mustField } from '../enforcement-fields.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

/** 告知权利: penalty procedure rules, article 21: at the first contact to gather evidence. */
export const tellRights = defineCaseAction({
  name: 'tellRights',
  words: { zh: '记录告知权利', en: 'Record that rights were told' },
  consequence: {
    zh: '记入案卷；没有告知的不能写调查终结报告',
    en: 'Kept in the file; no report can be made without it',
  },
  from: { enforcement: ['investigating'] },
  fields: [
    dayField('toldOn', { zh: '首次向当事人收集证据的日期', en: 'Day of the first contact' }),
    mustField('shown', { zh: '两名以上办案人员出示了执法证件', en: 'Two officers or more showed their warrants' }),
    mustField('told', {
      zh: '已告知享有陈述权、申辩权以及申请回避的权利',
      en: 'Told: the rights to state, to defend, and to ask for a recusal',
    }),
  ],
  apply: ({ toldOn }) => ({ facts: { rightsToldOn: String(toldOn) }, data: { toldOn } }),
  carryOut: async (ctx, { toldOn }, found) => {
    checkPastDay(ctx, 'toldOn', String(toldOn), found.receivedOn)
    refuseUnchanged(ctx, 'toldOn', found.facts.rightsToldOn === toldOn)
    return undefined
  },
})
