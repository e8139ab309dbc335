import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 退回呈批: penalty procedure rules, article 60. */
export const returnProposal = defineCaseAction({
  name: 'returnProposal',
  words: { zh: '退回呈批', en: 'Send the proposal back' },
  consequence: { zh: '办案人员修改后重新呈批', en: 'The officers change it and propose again' },
  about: tellProposal,
  from: { enforcement: ['proposed'] },
  to: 'deciding',
  fields: [reasonField()],
  apply: ({ reason }) => ({ note: String(reason), facts: { proposedBy: null } }),
})
