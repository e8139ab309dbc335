import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, reasonField } from '../enforcement-fields.ts'
import { beforeDecision } from '../enforcement-needs.ts'

const HEAD_FIRST = { zh: '须先由负责人批准延长三十日', en: 'The head lengthens it by 30 days first' }

/** 集体讨论延长: penalty procedure rules, article 64(1): a reasonable length, fixed by the heads together. */
export const extendDecisionTogether = defineCaseAction({
  name: 'extendDecisionTogether',
  words: { zh: '集体讨论继续延期', en: 'Lengthen it further, decided together' },
  consequence: { zh: '按集体讨论确定的天数延长', en: 'By the days that were fixed' },
  from: { enforcement: beforeDecision },
  needs: ({ facts }) => (facts.timesExtended ? null : HEAD_FIRST),
  extendsClocks: ['K1'],
  fields: [
    dayField('heldOn', { zh: '集体讨论日期', en: 'Discussed on' }),
    { name: 'present', kind: 'NUMBER', words: { zh: '参加讨论的负责人人数', en: 'Heads present' }, required: true },
    { name: 'days', kind: 'NUMBER', words: { zh: '延长天数', en: 'Days' }, required: true },
    reasonField(),
  ],
  apply: ({ days, reason, heldOn, present }, { facts }) => ({
    extendedBy: Number(days),
    note: String(reason),
    facts: { timesExtended: (facts.timesExtended ?? 0) + 1 },
    data: { days, heldOn, present },
  }),
  carryOut: async (ctx, { heldOn, present }, found) => {
    checkPastDay(ctx, 'heldOn', String(heldOn), found.receivedOn)
    if (Number(present) < 2)
      refuseAnswer(ctx, 'present', { zh: '集体讨论至少两人', en: 'Two at least decide together.' })
    return undefined
  },
})
