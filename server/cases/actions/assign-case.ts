import { defineCaseAction } from '../define-case-action.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

/** 分派: gives the case to one person. Assigning it again is the way back. */
export const assignCase = defineCaseAction({
  name: 'assignCase',
  words: { zh: '分派', en: 'Assign' },
  consequence: {
    zh: '此人将负责办理本案，可随时改派',
    en: 'This person will handle the case; it can be assigned again',
  },
  from: { mediation: '*', report: '*' },
  fields: [
    { name: 'assigneeId', kind: 'PERSON', words: { zh: '承办人', en: 'Assignee' }, required: true },
    { name: 'note', kind: 'LONG_TEXT', words: { zh: '交办意见', en: 'Note' }, maxLength: 500 },
  ],
  apply: ({ assigneeId, note }) => ({
    assigneeId: String(assigneeId),
    note: note ? String(note) : undefined,
    data: { assigneeId },
  }),
  carryOut: async (ctx, { assigneeId }, found) => {
    refuseUnchanged(ctx, 'assigneeId', assigneeId === found.assigneeId)
    return undefined
  },
})
