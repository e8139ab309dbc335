import { defineCaseAction } from '../define-case-action.ts'

/** 退回待分派: takes the case from its assignee; the way back from a slip in assigning. */
export const unassignCase = defineCaseAction({
  name: 'unassignCase',
  words: { zh: '退回待分派', en: 'Unassign' },
  consequence: { zh: '本案回到待分派，可重新分派', en: 'The case is unassigned again and can be given to anybody' },
  from: { mediation: '*', report: '*' },
  needs: ({ assigneeId }) => (assigneeId === null ? { zh: '本案还没有分派', en: 'Nobody has this case' } : null),
  fields: [],
  apply: (_answers, found) => ({ assigneeId: null, data: { assigneeWas: found.assigneeId } }),
})
