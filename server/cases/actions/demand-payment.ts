import { needsPaperToServe } from '../case-papers.ts'
import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { servePaper } from '../check-served.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { allOf, needsDebt } from '../enforcement-needs.ts'
import { stillTimeToPay } from '../still-time-to-pay.ts'
import { tellDebt } from '../tell-proposal.ts'

/** 履行催告: penalty procedure rules, article 76; Administrative Coercion Law, article 54: ten working days, then the court. */
export const demandPayment = defineCaseAction({
  name: 'demandPayment',
  words: { zh: '送达履行催告书', en: 'Serve the demand' },
  consequence: {
    zh: '催告书送达{K11}后仍未履行的，可以申请法院强制执行',
    en: 'If it is not met in {K11} the court can be asked',
  },
  about: tellDebt,
  from: { enforcement: ['served', 'onTheSpot'] },
  to: 'executing',
  needs: allOf(
    needsDebt,
    needsPaperToServe(() => 'demandLetter'),
  ),
  startsClocks: ['K11'],
  fields: [
    dayField('demandedOn', { zh: '催告书送达日期', en: 'Served on' }),
    longField('demand', { zh: '催告内容', en: 'What is demanded' }),
  ],
  apply: ({ demandedOn, demand }) => ({
    clocksOn: String(demandedOn),
    facts: { demandedOn: String(demandedOn) },
    note: String(demand),
    data: { demandedOn },
  }),
  carryOut: async (ctx, { demandedOn }, found) => {
    const { id, facts } = found
    const day = String(demandedOn)
    checkPastDay(ctx, 'demandedOn', day, facts.servedOn!)
    const tooSoon = await stillTimeToPay(ctx, id, day)
    if (tooSoon) refuseAnswer(ctx, 'demandedOn', tooSoon)
    const served = await servePaper(ctx, found, { form: 'demandLetter', path: 'demandedOn', servedOn: day })
    return { ...served, endsClocks: ['K10'] }
  },
})
