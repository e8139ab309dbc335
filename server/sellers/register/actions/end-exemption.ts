import '../../register-tables.ts'
import { checkPastDay, refuse } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 终止自我声明: the seller took it down, or it does not hold. */
export const endExemption = defineRegisterAction({
  name: 'endExemption',
  words: { zh: '终止', en: 'End' },
  consequence: { zh: '声明不再适用，登记保留', en: 'The declaration does not hold any more; it stays on record' },
  about: 'exemption',
  fields: [{ name: 'endedOn', kind: 'DATE', words: { zh: '终止日期', en: 'Ended on' }, required: true, isPast: true }],
  isPossible: ({ exemptions, targetId }) => exemptions.find(({ id }) => id === targetId)?.endedOn === null,
  async carryOut(ctx, answers, { exemptions, targetId }) {
    checkPastDay(ctx, 'endedOn', answers.endedOn)
    const endedOn = String(answers.endedOn)
    const { kind, declaredOn } = exemptions.find(({ id }) => id === targetId)!
    if (endedOn < declaredOn)
      refuse(ctx, 'endedOn', { zh: '终止日期不能早于声明日期', en: 'It cannot end before it was declared.' })
    await ctx.db.updateTable('sellerExemption').set({ endedOn }).where('id', '=', targetId).execute()
    return { exemptionId: targetId, kind, endedOn }
  },
})
