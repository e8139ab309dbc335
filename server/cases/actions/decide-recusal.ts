import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/** 决定是否回避: Order 121, article 21: by somebody else than the mediator it is about; then mediation goes on. */
export const decideRecusal = defineCaseAction({
  name: 'decideRecusal',
  words: { zh: '决定是否回避', en: 'Decide on recusal' },
  consequence: {
    zh: '恢复调解，调解期限继续计算；决定回避的，更换调解人员',
    en: 'Mediation and its limit go on; if granted, somebody else mediates',
  },
  from: { mediation: ['suspended'] },
  to: 'mediating',
  primary: true,
  checks: [
    {
      words: { zh: '决定人不是被申请回避的调解人员', en: 'Who decides is not the mediator it is about' },
      otherwise: { zh: '调解人员不能决定自己是否回避', en: 'The mediator does not decide on their own recusal' },
      holds: ({ assigneeId }, actor) => assigneeId === null || assigneeId !== actor.id,
    },
  ],
  resumes: [{ clock: 'C2', cause: 'recusal' }],
  fields: [
    {
      name: 'decision',
      kind: 'CHOICE',
      words: { zh: '决定', en: 'Decision' },
      required: true,
      options: () => [
        { value: 'granted', words: { zh: '回避', en: 'Recused' } },
        { value: 'denied', words: { zh: '不予回避', en: 'Not recused' } },
      ],
    },
    {
      name: 'assigneeId',
      kind: 'PERSON',
      words: { zh: '新的调解人员', en: 'The new mediator' },
      hint: { zh: '决定回避时填写；不填则待分派', en: 'Only if recused; left blank, the case waits for somebody' },
    },
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  story: () => ({ zh: '已就回避作出决定，调解继续', en: 'Recusal was decided; mediation goes on' }),
  carryOut: async (ctx, { decision, assigneeId, reason }, found) => {
    const { assigneeId: mediator, facts } = found
    if (decision === 'denied') {
      if (assigneeId)
        refuseAnswer(ctx, 'assigneeId', { zh: '不予回避的，调解人员不变', en: 'If not recused, the mediator stays.' })
      return { note: String(reason), data: { decision } }
    }
    if (mediator !== null && assigneeId === mediator)
      refuseAnswer(ctx, 'assigneeId', { zh: '不能仍由回避的人员调解', en: 'Not the one who is recused.' })
    return {
      assigneeId: assigneeId ? String(assigneeId) : null,
      facts: { recused: [...(facts.recused ?? []), ...(mediator ? [mediator] : [])] },
      note: String(reason),
      data: { decision, ...(assigneeId ? { assigneeId } : {}) },
    }
  },
})
