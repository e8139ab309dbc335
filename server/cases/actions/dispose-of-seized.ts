import { updateMeasure } from '../case-measure-store.ts'
import { chosenMeasure, isOpen, measureField, openOf, seizedEndings } from '../case-measures.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'

const NO_GOODS = { zh: '没有查封、扣押的财物', en: 'Nothing is sealed or seized' }

/** 处理查封、扣押的财物: penalty procedure rules, articles 37 and 38. */
export const disposeOfSeized = defineCaseAction({
  name: 'disposeOfSeized',
  words: { zh: '处理查封、扣押的财物', en: 'Deal with the goods seized' },
  consequence: { zh: '这项查封、扣押到此结束', en: 'This seizure ends' },
  from: { enforcement: '*' },
  needs: (found) => (openOf(found, 'seized').length > 0 ? null : NO_GOODS),
  endsClocks: ['K6'],
  fields: [
    measureField({ zh: '处理哪一项', en: 'Which seizure' }, (one) => one.kind === 'seized' && isOpen(one)),
    choiceField('outcome', { zh: '处理方式', en: 'What becomes of them' }, seizedEndings),
    reasonField(),
  ],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx, answers, found) => {
    const { facts } = found
    const outcome = answers.outcome as keyof typeof seizedEndings
    const isDecided = facts.decidedOn !== undefined
    if (outcome === 'forfeited' && !(isDecided && facts.decision === 'penalise'))
      refuseAnswer(ctx, 'outcome', { zh: '没收须有处罚决定', en: 'Only a penalty decision can forfeit them.' })
    if (outcome === 'handedOver' && !(isDecided && ['transfer', 'criminal'].includes(facts.decision ?? '')))
      refuseAnswer(ctx, 'outcome', { zh: '移送须有移送决定', en: 'Only a decision to hand the case over allows it.' })
    const { id, ordinal } = chosenMeasure(answers, found)
    await updateMeasure(ctx, id, { endedOn: ctx.clock.today(), ending: outcome, reason: String(answers.reason) })
    return { measureId: id, data: { outcome, measure: ordinal } }
  },
})
