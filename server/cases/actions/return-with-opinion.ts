import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { needsOutsider } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 其他审核意见: penalty procedure rules, article 53. */
export const returnWithOpinion = defineCaseAction({
  name: 'returnWithOpinion',
  words: { zh: '提出其他审核意见', en: 'Return with another opinion' },
  consequence: {
    zh: '报告退回，按审核意见处理后重新送审',
    en: 'The report goes back with the opinion and is submitted again',
  },
  about: tellProposal,
  from: { enforcement: ['review'] },
  to: 'reported',
  needs: needsOutsider,
  endsClocks: ['K2'],
  fields: [reasonField({ zh: '其他意见和建议（内部）', en: 'The opinion (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx) => ({ facts: { reviewerId: ctx.actor.id! } }),
})
