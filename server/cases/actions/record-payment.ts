import { openFen } from '../../law/surcharge.ts'
import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { debtOf } from '../debt-of.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, moneyField } from '../enforcement-fields.ts'
import { needsDebt } from '../enforcement-needs.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'
import { tellDebt } from '../tell-proposal.ts'

/** 记录缴款: penalty procedure rules, articles 72 to 75; Administrative Penalty Law, article 72: late days cost 3 % each. */
export const recordPayment = defineCaseAction({
  name: 'recordPayment',
  words: { zh: '记录缴款', en: 'Record a payment' },
  consequence: { zh: '缴清后{K13}内结案', en: 'Once all is paid the case is closed in {K13}' },
  about: tellDebt,
  from: { enforcement: ['served', 'executing', 'onTheSpot'] },
  needs: needsDebt,
  tells: [{ ...moneyField('leftFen', { zh: '未缴', en: 'Left' }), required: true }],
  fields: [
    { name: 'amountFen', kind: 'MONEY', words: { zh: '缴款金额', en: 'Amount' }, required: true },
    dayField('paidOn', { zh: '缴款日期', en: 'Paid on' }),
    { name: 'receipt', kind: 'TEXT', words: { zh: '票据号码', en: 'Receipt number' }, required: true, maxLength: 60 },
  ],
  apply: ({ receipt }) => ({ note: String(receipt) }),
  carryOut: async (ctx, { amountFen, paidOn, receipt }, found) => {
    const day = String(paidOn)
    const amount = Number(amountFen)
    checkPastDay(ctx, 'paidOn', day, found.facts.surchargedTo ?? found.facts.servedOn!)
    if (amount < 1) refuseAnswer(ctx, 'amountFen', { zh: '请填写金额', en: 'Write the amount.' })
    const receipts = found.facts.receipts ?? []
    refuseUnchanged(ctx, 'receipt', receipts.includes(String(receipt).trim()))
    const debt = await debtOf(ctx, found, day)
    const open = openFen(debt)
    if (amount > open)
      refuseAnswer(ctx, 'amountFen', {
        zh: `超过当日应缴的${open / 100}元（含加处罚款${debt.surchargeFen / 100}元）`,
        en: `More than was owed that day: ¥${open / 100}, of which surcharge ¥${debt.surchargeFen / 100}.`,
      })
    const isPaid = amount === open
    return {
      facts: {
        receipts: [...receipts, String(receipt).trim()],
        paidFen: debt.paidFen + amount,
        surchargeFen: debt.surchargeFen,
        surchargedTo: debt.countedTo,
        ...(isPaid ? { concludedOn: day } : {}),
      },
      data: { amountFen: amount, paidOn: day, surchargeFen: debt.surchargeFen, leftFen: open - amount },
      ...(isPaid
        ? {
            clocksOn: day,
            endsClocks: ['K10', 'K11', 'K12'],
            startsClocks: found.state === 'onTheSpot' ? [] : ['K13'],
          }
        : {}),
    }
  },
})
