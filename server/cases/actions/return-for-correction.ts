import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { needsOutsider } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 退回纠正: penalty procedure rules, article 53: a wrong nature, basis or procedure. */
export const returnForCorrection = defineCaseAction({
  name: 'returnForCorrection',
  words: { zh: '退回纠正', en: 'Return to be corrected' },
  consequence: {
    zh: '定性、依据或者程序有误，改正后重新送审',
    en: 'Nature, basis or procedure is wrong; it is corrected and submitted again',
  },
  about: tellProposal,
  from: { enforcement: ['review'] },
  to: 'reported',
  needs: needsOutsider,
  endsClocks: ['K2'],
  fields: [reasonField({ zh: '应当纠正的问题（内部）', en: 'What has to be corrected (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx) => ({ facts: { reviewerId: ctx.actor.id! } }),
})
