import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { needsNoNotice } from '../enforcement-needs.ts'

/** 集体讨论: penalty procedure rules, article 60(2). */
export const holdDiscussion = defineCaseAction({
  name: 'holdDiscussion',
  words: { zh: '记录集体讨论', en: 'Record the discussion' },
  consequence: {
    zh: '讨论记录存入副卷，作为决定的依据',
    en: 'The record goes to the side file and bears the decision',
  },
  from: { enforcement: ['reviewed', 'deciding'] },
  needs: needsNoNotice,
  fields: [
    dayField('heldOn', { zh: '讨论日期', en: 'Held on' }),
    { name: 'present', kind: 'NUMBER', words: { zh: '参加讨论的负责人人数', en: 'Heads present' }, required: true },
    longField('record', { zh: '讨论情况和结论', en: 'What was said and concluded' }),
  ],
  apply: ({ heldOn, present, record }) => ({
    facts: { discussedOn: String(heldOn) },
    note: String(record),
    data: { heldOn, present },
  }),
  carryOut: async (ctx, { heldOn, present }, found) => {
    checkPastDay(ctx, 'heldOn', String(heldOn), found.facts.heardOn ?? found.facts.noticeServedOn ?? found.receivedOn)
    if (Number(present) < 2)
      refuseAnswer(ctx, 'present', { zh: '集体讨论至少两人', en: 'Two at least discuss it together.' })
    return undefined
  },
})
