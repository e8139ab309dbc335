import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { needsOutsider } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 退回补充调查: penalty procedure rules, article 53: main facts unclear, evidence not enough. */
export const returnForSupplement = defineCaseAction({
  name: 'returnForSupplement',
  words: { zh: '退回补充调查', en: 'Return for more evidence' },
  consequence: {
    zh: '主要事实不清、证据不足，回到调查取证',
    en: 'Facts or evidence do not suffice; the investigation goes on',
  },
  about: tellProposal,
  from: { enforcement: ['review'] },
  to: 'investigating',
  needs: needsOutsider,
  endsClocks: ['K2'],
  fields: [reasonField({ zh: '应当补充的内容（内部）', en: 'What is missing (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx) => ({ facts: { reviewerId: ctx.actor.id! } }),
})
