import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'

/**
 * 重新调查: penalty procedure rules, articles 48, 57 and 58: facts that came up later are investigated, reported, reviewed
 * and announced anew. When the party had defended itself the file says so, lest a defence lead to a heavier penalty.
 */
export const reopenInvestigation = defineCaseAction({
  name: 'reopenInvestigation',
  words: { zh: '因新的事实重新调查', en: 'Investigate new facts' },
  consequence: {
    zh: '回到调查取证，须重新报告、审核、告知；不得因当事人申辩而加重处罚',
    en: 'Report, review and notice follow anew; a defence is no ground for a heavier penalty',
  },
  from: { enforcement: ['deciding'] },
  to: 'investigating',
  fields: [reasonField({ zh: '新的事实和证据（内部）', en: 'The new facts and evidence (internal)' })],
  apply: ({ reason }, { facts }) => ({
    note: String(reason),
    facts: {
      noticeServedOn: null,
      hearingAskedOn: null,
      hearingGivenUp: null,
      heardOn: null,
      discussedOn: null,
      discussedBy: null,
    },
    data: { afterDefence: facts.defendedOn !== undefined, afterHearing: facts.heardOn !== undefined },
  }),
})
