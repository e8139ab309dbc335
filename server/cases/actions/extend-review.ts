import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'

/** 延长审核期限: penalty procedure rules, article 55: special circumstances, approved by the head. */
export const extendReview = defineCaseAction({
  name: 'extendReview',
  words: { zh: '延长审核期限', en: 'Lengthen the review' },
  consequence: { zh: '按批准的工作日数延长', en: 'By the working days approved' },
  from: { enforcement: ['review'] },
  extendsClocks: ['K2'],
  fields: [
    { name: 'days', kind: 'NUMBER', words: { zh: '延长的工作日数', en: 'Working days' }, required: true },
    reasonField(),
  ],
  apply: ({ days, reason }) => ({ extendedBy: Number(days), note: String(reason), data: { days } }),
})
