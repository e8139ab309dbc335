import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'

/** 结案: penalty procedure rules, article 77: the closing form within 15 working days, approved by the head. */
export const closeEnforcement = defineCaseAction({
  name: 'closeEnforcement',
  words: { zh: '批准结案', en: 'Approve the closing' },
  consequence: { zh: '案件结案，之后只能归档', en: 'The case is closed; only the archive is left' },
  from: { enforcement: ['terminated'] },
  to: 'closed',
  primary: true,
  irreversible: true,
  endsClocks: ['K13'],
  fields: [reasonField({ zh: '结案意见（内部）', en: 'Closing opinion (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
})
