import { byRule } from '../../law/rules.ts'
import { needsPaperToServe, saidIn } from '../case-papers.ts'
import { cashGroundFault, cashGroundField } from '../cash-ground.ts'
import { refuseAnswer } from '../check-day.ts'
import { checkOfficers } from '../check-officers.ts'
import { refuseUnlike, servePaper } from '../check-served.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { PUBLICITY } from '../enforcement-facts.ts'
import { choiceField, longField, moneyField, mustField, personField, yesField } from '../enforcement-fields.ts'
import { allOf, needsMeasuresSettled, needsNothingExcluded, needsNoUrgentMeasure } from '../enforcement-needs.ts'
import { paymentsOnTheSpot, publicityWords } from '../enforcement-words.ts'
import { overSummaryLimit } from '../over-summary-limit.ts'
import { publicityClock } from '../publicity-clock.ts'

const fineSaid = saidIn('spotPenalty', 'fineFen')
const paymentSaid = saidIn('spotPenalty', 'collected')
const entitySaid = saidIn('spotPenalty', 'isEntity')
const groundSaid = saidIn('spotPenalty', 'cashGround')
const warnedSaid = saidIn('spotPenalty', 'warned')

/**
 * 当场处罚: the summary procedure, penalty procedure rules, articles 66 to 70: facts beyond doubt, a basis in law, a
 * warning or a small fine, by two officers, decided and handed over on the spot; filed within seven working days.
 */
export const penaliseOnTheSpot = defineCaseAction({
  name: 'penaliseOnTheSpot',
  words: { zh: '当场处罚（简易程序）', en: 'Penalise on the spot' },
  consequence: {
    zh: '当场作出并交付决定书，{K14}内交回归档',
    en: 'Decided and handed over at once; archived within {K14}',
  },
  from: { enforcement: ['filed'] },
  to: 'onTheSpot',
  needs: allOf(
    needsMeasuresSettled,
    needsNoUrgentMeasure,
    needsNothingExcluded,
    needsPaperToServe(() => 'spotPenalty'),
  ),
  irreversible: true,
  endsClocks: ['K1'],
  startsClocks: ['K14'],
  fields: [
    personField('leadId', { zh: '执法人员', en: 'Officer' }),
    personField('secondId', { zh: '另一名执法人员', en: 'The other officer' }),
    {
      ...yesField('isEntity', { zh: '当事人是法人或者其他组织', en: 'The party is an entity, not a person' }),
      start: entitySaid,
    },
    {
      ...moneyField('fineFen', { zh: '罚款', en: 'Fine' }, { zh: '仅警告的不填', en: 'Empty: a warning only' }),
      start: (found) => fineSaid(found) || undefined,
    },
    { ...yesField('warned', { zh: '并处警告', en: 'With a warning' }), start: warnedSaid },
    { ...choiceField('collected', { zh: '缴款', en: 'Payment' }, paymentsOnTheSpot), start: paymentSaid },
    { ...cashGroundField, start: groundSaid },
    {
      ...choiceField('publicity', { zh: '公示', en: 'Made public' }, publicityWords),
      hint: byRule('ordinaryIsPublic', {
        zh: '应当公示的是普通程序的处罚决定；简易程序的通常不公示',
        en: 'Made public are decisions of the ordinary procedure; one on the spot mostly is not',
      }),
      start: () => 'none',
    },
    mustField('clear', { zh: '违法事实确凿并有法定依据', en: 'Facts beyond doubt, with a basis in law' }),
    mustField('told', {
      zh: '已出示证件，告知内容、事实、理由、依据和权利，听取了陈述、申辩',
      en: 'Warrants shown; content, facts, reasons, basis and rights told; the party heard',
    }),
    { ...longField('facts', { zh: '违法事实和依据', en: 'Facts and basis' }), start: saidIn('spotPenalty', 'facts') },
  ],
  apply: ({ leadId, warned, fineFen, collected, cashGround, publicity, facts }) => ({
    assigneeId: String(leadId),
    startsClocks: [
      ...publicityClock(String(publicity)),
      ...(collected === 'cash' ? ['K15'] : collected === 'bank' ? ['K10'] : []),
    ],
    outcome: { decision: 'penalise', warned: warned === true, fineFen: Number(fineFen ?? 0), summary: true },
    note: String(facts),
    data: { fineFen: Number(fineFen ?? 0), collected, cashGround },
  }),
  carryOut: async (ctx, answers, found) => {
    const { leadId, secondId, isEntity, fineFen, collected, publicity, warned } = answers
    const officers = [String(leadId), String(secondId)]
    await checkOfficers(ctx, found, { leadId: officers[0], secondId: officers[1] })
    const fine = Number(fineFen ?? 0)
    refuseUnlike(ctx, 'fineFen', fine, fineSaid(found))
    refuseUnlike(ctx, 'collected', collected, paymentSaid(found))
    refuseUnlike(ctx, 'warned', warned === true || fine === 0, warnedSaid(found))
    const tooMuch = overSummaryLimit(fine, isEntity === true)
    if (tooMuch) refuseAnswer(ctx, 'fineFen', tooMuch)
    refuseUnlike(ctx, 'isEntity', isEntity === true, entitySaid(found))
    if ((fine === 0) !== (collected === 'none'))
      refuseAnswer(ctx, 'collected', { zh: '与罚款金额不符', en: 'This does not fit the fine.' })
    const fault = cashGroundFault(answers)
    if (fault) refuseAnswer(ctx, 'cashGround', fault)
    refuseUnlike(ctx, 'cashGround', answers.cashGround, groundSaid(found))
    const today = ctx.clock.today()
    const served = await servePaper(ctx, found, { form: 'spotPenalty', path: 'leadId', servedOn: today })
    return {
      ...served,
      facts: {
        officers,
        investigators: [...new Set([...(found.facts.investigators ?? []), ...officers])],
        isEntity: isEntity === true,
        decision: 'penalise',
        warned: warned === true || fine === 0,
        criticised: false,
        fineFen: fine,
        rightsToldOn: today,
        decidedOn: today,
        servedOn: today,
        publicity: PUBLICITY.find((one) => one === publicity)!,
        ...(collected === 'bank' ? {} : { concludedOn: today, paidFen: fine }),
        ...(collected === 'cash' ? { cash: 'officer' as const } : {}),
      },
    }
  },
})
