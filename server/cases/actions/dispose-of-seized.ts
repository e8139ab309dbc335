import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'
import { needsSeized } from '../enforcement-needs.ts'

/** 处理查封、扣押的财物: penalty procedure rules, articles 37 and 38. */
export const disposeOfSeized = defineCaseAction({
  name: 'disposeOfSeized',
  words: { zh: '处理查封、扣押的财物', en: 'Deal with the goods seized' },
  consequence: { zh: '查封、扣押到此结束', en: 'The seizure ends' },
  from: { enforcement: '*' },
  needs: needsSeized,
  endsClocks: ['K6'],
  fields: [
    choiceField(
      'outcome',
      { zh: '处理方式', en: 'What becomes of them' },
      {
        released: { zh: '解除，退还当事人', en: 'Released and given back' },
        forfeited: { zh: '依处罚决定没收', en: 'Forfeited by the decision' },
        handedOver: { zh: '随案移送', en: 'Handed over with the case' },
      },
    ),
    reasonField(),
  ],
  apply: ({ outcome, reason }) => ({
    note: String(reason),
    facts: { seizedOn: null, seizedOutcome: String(outcome) },
    data: { outcome },
  }),
  carryOut: async (ctx, { outcome }, { facts }) => {
    const isDecided = facts.decidedOn !== undefined
    if (outcome === 'forfeited' && !(isDecided && facts.decision === 'penalise'))
      refuseAnswer(ctx, 'outcome', { zh: '没收须有处罚决定', en: 'Only a penalty decision can forfeit them.' })
    if (outcome === 'handedOver' && !(isDecided && ['transfer', 'criminal'].includes(facts.decision ?? '')))
      refuseAnswer(ctx, 'outcome', { zh: '移送须有移送决定', en: 'Only a decision to hand the case over allows it.' })
    return undefined
  },
})
