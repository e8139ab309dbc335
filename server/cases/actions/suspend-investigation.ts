import { defineCaseAction } from '../define-case-action.ts'
import { groundField, reasonField } from '../enforcement-fields.ts'

/** 中止调查: penalty procedure rules, article 46: one of five grounds, with the head's approval. */
export const suspendInvestigation = defineCaseAction({
  name: 'suspendInvestigation',
  words: { zh: '中止调查', en: 'Suspend the investigation' },
  consequence: {
    zh: '办案期限停止计算，原因消除后立即恢复',
    en: 'The limit stands still; the investigation is taken up as soon as the cause has gone',
  },
  from: { enforcement: ['investigating'] },
  to: 'suspended',
  pauses: [{ clock: 'K1', cause: 'suspension' }],
  fields: [groundField('suspension', { zh: '中止的情形', en: 'Ground' }), reasonField()],
  apply: ({ ground, reason }) => ({ note: String(reason), data: { ground } }),
})
