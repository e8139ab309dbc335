import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/** 收回委托: the office mediates itself again; what the delegate achieved stands in the note. */
export const endDelegation = defineCaseAction({
  name: 'endDelegation',
  words: { zh: '收回委托', en: 'End the delegation' },
  consequence: { zh: '由本机关继续调解，期限照常计算', en: 'This office goes on mediating itself; the limit runs on' },
  from: { mediation: ['accepted', 'mediating', 'suspended'] },
  needs: ({ facts }) =>
    facts.delegatedTo === undefined ? { zh: '没有委托调解', en: 'Mediation is not delegated' } : null,
  fields: [
    {
      name: 'note',
      kind: 'LONG_TEXT',
      words: { zh: '受托组织的调解情况', en: 'What the body reported' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '委托调解结束，由市场监管部门继续调解', en: 'The delegation ended; the office mediates itself' }),
  apply: ({ note }, { facts }) => ({
    facts: { delegatedTo: null },
    note: String(note),
    data: { body: facts.delegatedTo },
  }),
})
