import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { beforeDecision } from '../enforcement-needs.ts'

const ONCE = {
  zh: '负责人已延长一次，再延长须集体讨论',
  en: 'The head lengthened it once; for more the heads decide together',
}

/** 延长办案期限: penalty procedure rules, article 64(1): by 30 days, once, by the head. */
export const extendDecision = defineCaseAction({
  name: 'extendDecision',
  words: { zh: '延长办案期限', en: 'Lengthen the limit' },
  consequence: { zh: '延长{K1+}，只能一次', en: 'By {K1+}, once only' },
  from: { enforcement: beforeDecision },
  needs: ({ facts }) => (facts.timesExtended ? ONCE : null),
  extendsClocks: ['K1'],
  fields: [reasonField({ zh: '案情复杂或者其他原因（内部）', en: 'Why the case is complex (internal)' })],
  apply: ({ reason }) => ({ note: String(reason), facts: { timesExtended: 1 } }),
})
