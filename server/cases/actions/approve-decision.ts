import { limitationCheck } from '../check-limitation.ts'
import { checkPublicity } from '../check-publicity.ts'
import { type Answers, defineCaseAction } from '../define-case-action.ts'
import { PUBLICITY } from '../enforcement-facts.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'
import { allOf, needsDiscussion, needsNoUrgentMeasure, needsSecondPerson } from '../enforcement-needs.ts'
import { publicityWords } from '../enforcement-words.ts'
import { proposalFields, proposalTold } from '../proposal-fields.ts'
import { publicityClock } from '../publicity-clock.ts'
import { publicityStart } from '../publicity-start.ts'
import { tellProposal } from '../tell-proposal.ts'

/**
 * 作出处理决定: penalty procedure rules, articles 60, 64 and 81: by the head, never by who proposed it. A penalty is served
 * within seven working days and made public; every other decision also lets the case be closed (article 77).
 */
export const approveDecision = defineCaseAction({
  name: 'approveDecision',
  words: { zh: '批准处理决定', en: 'Decide' },
  consequence: {
    zh: '决定作出后不能收回，{K8}内送达',
    en: 'It cannot be taken back; serve it in {K8}',
  },
  about: tellProposal,
  from: { enforcement: ['proposed'] },
  to: 'decided',
  primary: true,
  irreversible: true,
  checks: [limitationCheck],
  needs: allOf(needsSecondPerson, needsNoUrgentMeasure, needsDiscussion),
  endsClocks: ['K1'],
  tells: proposalFields,
  fields: [
    { ...choiceField('publicity', { zh: '公示', en: 'Made public' }, publicityWords), ...publicityStart },
    reasonField(),
  ],
  apply: ({ reason, publicity }, { facts }) => {
    const isPenalty = facts.decision === 'penalise'
    const isServed = isPenalty || facts.decision === 'exempt'
    const told = proposalTold(facts as Answers)
    return {
      startsClocks: [...(isServed ? ['K8'] : []), ...(isPenalty ? publicityClock(String(publicity)) : ['K13'])],
      note: String(reason),
      outcome: told,
      data: told,
    }
  },
  carryOut: async (ctx, { publicity }, { facts }) => {
    checkPublicity(ctx, facts, String(publicity))
    return {
      facts: {
        approvedBy: ctx.actor.id!,
        decidedOn: ctx.clock.today(),
        publicity: PUBLICITY.find((one) => one === publicity)!,
      },
    }
  },
})
