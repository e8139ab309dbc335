import { defineCaseAction } from '../define-case-action.ts'
import { discussionFields, readDiscussion } from '../discussion.ts'
import { longField } from '../enforcement-fields.ts'
import { needsNoNotice } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 集体讨论: penalty procedure rules, article 60(2): who took part, what each held, and what was concluded. */
export const holdDiscussion = defineCaseAction({
  name: 'holdDiscussion',
  words: { zh: '记录集体讨论', en: 'Record the discussion' },
  consequence: {
    zh: '讨论记录存入副卷，作为决定的依据',
    en: 'The record goes to the side file and bears the decision',
  },
  about: tellProposal,
  from: { enforcement: ['reviewed', 'deciding'] },
  needs: needsNoNotice,
  fields: [
    ...discussionFields,
    longField('opinions', { zh: '各人的意见', en: 'What each of them held' }),
    longField('conclusion', { zh: '结论性意见', en: 'The conclusion' }),
  ],
  carryOut: async (ctx, answers, { facts, receivedOn }) => {
    const participants = readDiscussion(ctx, answers, facts.heardOn ?? facts.noticeServedOn ?? receivedOn)
    const { heldOn, opinions, conclusion } = answers
    return {
      facts: { discussedOn: String(heldOn), discussedBy: participants },
      note: [`参加人员：${participants.join('；')}`, `各人意见：${opinions}`, `结论性意见：${conclusion}`].join('\n'),
      data: { heldOn, present: participants.length },
    }
  },
})
