import { limitationCheck } from '../check-limitation.ts'
import { checkNotHeavier, checkNothingDropped, checkProposal } from '../check-proposal.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { allOf, needsDefenceAnswered, needsDiscussion, needsNoNotice } from '../enforcement-needs.ts'
import { proposalFields, proposalTold, proposedFacts } from '../proposal-fields.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 呈批处理决定: penalty procedure rules, articles 58 to 60: not heavier than announced; another person approves. */
export const proposeDecision = defineCaseAction({
  name: 'proposeDecision',
  words: { zh: '呈批处理决定', en: 'Propose the decision' },
  consequence: { zh: '由负责人审批，不能由本人批准', en: 'The head decides on it, never the same person' },
  about: tellProposal,
  from: { enforcement: ['reviewed', 'deciding'] },
  to: 'proposed',
  checks: [limitationCheck],
  needs: allOf(needsNoNotice, needsDefenceAnswered, needsDiscussion),
  fields: [
    ...proposalFields,
    {
      name: 'departure',
      kind: 'LONG_TEXT',
      words: { zh: '不再给予已告知处罚的理由（内部）', en: 'Why a part that was told is dropped (internal)' },
      hint: {
        zh: '告知书写明的处罚、没收或者其他种类不再给予时必须填写',
        en: 'Needed where a fine, forfeiture or other kind in the notice is left out.',
      },
      maxLength: 1_000,
    },
    reasonField({ zh: '拟决定的理由（内部）', en: 'Reasons (internal)' }),
  ],
  apply: (answers) => ({
    note: [answers.reason, answers.departure].filter(Boolean).join('\n'),
    data: proposalTold(answers),
  }),
  carryOut: async (ctx, answers, found) => {
    checkProposal(ctx, answers)
    checkNotHeavier(ctx, found, answers)
    checkNothingDropped(ctx, found, answers)
    return { facts: { ...proposedFacts(answers), proposedBy: ctx.actor.id!, approvedBy: null } }
  },
})
