import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../report-facts.ts'

/** 决定是否延长: penalty procedure rules, article 18(1), Order 121, article 27: once, by 15 working days, with the head's approval. */
export const decideExtension = defineCaseAction({
  name: 'decideExtension',
  words: { zh: '审批延长核查', en: 'Decide on the extension' },
  consequence: { zh: '批准的，核查期限延长一次', en: 'If approved, the limit is lengthened, once' },
  from: { report: ['verifying'] },
  needs: ({ facts }, actor) => {
    if (facts.extensionProposedBy === undefined) return { zh: '没有延长申请', en: 'No extension was proposed' }
    return facts.extensionProposedBy === actor.id
      ? { zh: '申请人不能审批自己的申请', en: 'Who proposed it does not decide on it' }
      : null
  },
  fields: [
    {
      name: 'decision',
      kind: 'CHOICE',
      words: { zh: '决定', en: 'Decision' },
      required: true,
      options: () => [
        { value: 'approved', words: { zh: '批准', en: 'Approved' } },
        { value: 'declined', words: { zh: '不批准', en: 'Declined' } },
      ],
    },
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '意见', en: 'Why' }, maxLength: 1_000 },
  ],
  apply: ({ decision, reason }, { facts }) => ({
    ...(decision === 'approved' ? { extendsClocks: ['R1', 'C4'] } : {}),
    facts: { extensionProposedBy: null },
    note: reason ? String(reason) : undefined,
    data: { decision, proposedBy: facts.extensionProposedBy },
  }),
})
