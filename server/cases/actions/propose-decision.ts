import { limitationCheck } from '../check-limitation.ts'
import { checkNotHeavier, checkProposal } from '../check-proposal.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { allOf, needsDefenceAnswered, needsDiscussion, needsNoNotice } from '../enforcement-needs.ts'
import { proposalFields, proposedFacts } from '../proposal-fields.ts'

/** 呈批处理决定: penalty procedure rules, articles 58 to 60: not heavier than announced; another person approves. */
export const proposeDecision = defineCaseAction({
  name: 'proposeDecision',
  words: { zh: '呈批处理决定', en: 'Propose the decision' },
  consequence: { zh: '由负责人审批，不能由本人批准', en: 'The head decides on it, never the same person' },
  from: { enforcement: ['reviewed', 'deciding'] },
  to: 'proposed',
  checks: [limitationCheck],
  needs: allOf(needsNoNotice, needsDefenceAnswered, needsDiscussion),
  fields: [...proposalFields, reasonField({ zh: '拟决定的理由（内部）', en: 'Reasons (internal)' })],
  apply: ({ decision, reason }) => ({ note: String(reason), data: { decision } }),
  carryOut: async (ctx, answers, found) => {
    checkProposal(ctx, answers)
    checkNotHeavier(ctx, found, answers)
    return { facts: { ...proposedFacts(answers), proposedBy: ctx.actor.id!, approvedBy: null } }
  },
})
