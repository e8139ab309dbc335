import { defineCaseAction } from '../define-case-action.ts'
import { needsNoProposal } from '../report-rules.ts'

/** 申请延长核查期限: penalty procedure rules, article 18(1): special circumstances; the head decides, not who proposed. */
export const proposeExtension = defineCaseAction({
  name: 'proposeExtension',
  words: { zh: '申请延长核查', en: 'Propose an extension' },
  consequence: {
    zh: '由申请人以外的负责人决定；决定前期限照常计算',
    en: 'A head other than you decides; until then the limit runs on',
  },
  from: { report: ['verifying'] },
  needs: needsNoProposal,
  fields: [
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '特殊情况', en: 'Special circumstances' },
      required: true,
      maxLength: 1_000,
    },
  ],
  carryOut: async (ctx, { reason }) => ({ facts: { extensionProposedBy: ctx.actor.id! }, note: String(reason) }),
})
