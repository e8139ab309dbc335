import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, mustField } from '../enforcement-fields.ts'
import { allOf, needsDebt } from '../enforcement-needs.ts'
import { findCaseClock } from '../find-case-clock.ts'

const RECORDED = { zh: '已经记录', en: 'Recorded already' }

/**
 * 复议、诉讼期限届满: penalty procedure rules, article 76: from then three months to ask the court; where payment was put
 * off or split, from the end of that time (article 76(2)).
 */
export const recordRemedyExpiry = defineCaseAction({
  name: 'recordRemedyExpiry',
  words: { zh: '记录复议、诉讼期限届满', en: 'Record that remedies ran out' },
  consequence: { zh: '{K12}内可以申请人民法院强制执行', en: 'The court can be asked within {K12}' },
  from: { enforcement: ['executing'] },
  needs: allOf(needsDebt, ({ facts }) => (facts.remedyExpiredOn ? RECORDED : null)),
  startsClocks: ['K12'],
  fields: [
    dayField('expiredOn', { zh: '期限届满日期', en: 'Ran out on' }),
    mustField('unused', { zh: '当事人没有申请复议，也没有起诉', en: 'The party used neither review nor court' }),
  ],
  apply: ({ expiredOn }) => ({
    clocksOn: String(expiredOn),
    facts: { remedyExpiredOn: String(expiredOn) },
    data: { expiredOn },
  }),
  carryOut: async (ctx, { expiredOn }, { id, facts }) => {
    checkPastDay(ctx, 'expiredOn', String(expiredOn), facts.servedOn!)
    const timeToPay = await findCaseClock(ctx, id, 'K10')
    const isLater = timeToPay !== undefined && timeToPay.extended > 0 && timeToPay.dueOn > String(expiredOn)
    return isLater ? { startsAnew: [{ clock: 'K12', on: timeToPay.dueOn }] } : undefined
  },
})
