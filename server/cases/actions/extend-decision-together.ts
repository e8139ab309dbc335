import { defineCaseAction } from '../define-case-action.ts'
import { discussionFields, readDiscussion } from '../discussion.ts'
import { reasonField } from '../enforcement-fields.ts'
import { beforeDecision } from '../enforcement-needs.ts'

const HEAD_FIRST = { zh: '须先由负责人批准延长', en: 'The head lengthens it first' }

/** 集体讨论延长: penalty procedure rules, article 64(1): a reasonable length, fixed by the heads together. */
export const extendDecisionTogether = defineCaseAction({
  name: 'extendDecisionTogether',
  words: { zh: '集体讨论继续延期', en: 'Lengthen it further, decided together' },
  consequence: { zh: '按集体讨论确定的天数延长', en: 'By the days that were fixed' },
  from: { enforcement: beforeDecision },
  needs: ({ facts }) => (facts.timesExtended ? null : HEAD_FIRST),
  extendsClocks: ['K1'],
  fields: [
    ...discussionFields,
    { name: 'days', kind: 'NUMBER', words: { zh: '延长天数', en: 'Days' }, required: true },
    reasonField(),
  ],
  apply: ({ days }, { facts }) => ({
    extendedBy: Number(days),
    facts: { timesExtended: (facts.timesExtended ?? 0) + 1 },
  }),
  carryOut: async (ctx, answers, found) => {
    const participants = readDiscussion(ctx, answers, found.receivedOn)
    return {
      note: `参加人员：${participants.join('；')}\n${answers.reason}`,
      data: { days: answers.days, heldOn: answers.heldOn, present: participants.length },
    }
  },
})
