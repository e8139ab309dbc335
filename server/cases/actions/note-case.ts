import { defineCaseAction } from '../define-case-action.ts'

/** 内部备注: seen by the office alone, never by the parties. */
export const noteCase = defineCaseAction({
  name: 'noteCase',
  words: { zh: '写备注', en: 'Add note' },
  consequence: { zh: '仅供内部查看，当事人看不到', en: 'Seen by the office only, never by the parties' },
  from: { mediation: '*', report: '*', enforcement: '*' },
  fields: [{ name: 'note', kind: 'LONG_TEXT', words: { zh: '备注', en: 'Note' }, required: true }],
  apply: ({ note }) => ({ note: String(note) }),
})
