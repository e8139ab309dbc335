import { defineCaseAction } from '../define-case-action.ts'
import { needsRepeatRule } from '../report-rules.ts'

/** 补充新的事实: Order 121, article 35(2): all limits of the report begin anew on the day the new facts came. */
export const takeInNewFacts = defineCaseAction({
  name: 'takeInNewFacts',
  words: { zh: '登记举报人补充的新事实', en: 'Take in new facts from the reporter' },
  consequence: { zh: '期限自补充之日重新起算', en: 'The limits begin anew from that day' },
  from: { report: ['registered', 'verifying'] },
  needsFiler: true,
  needs: needsRepeatRule,
  restarts: ['R1', 'R2'],
  fields: [
    { name: 'reportedOn', kind: 'DATE', words: { zh: '补充日期', en: 'Told on' }, required: true },
    {
      name: 'newFacts',
      kind: 'LONG_TEXT',
      words: { zh: '新的事实', en: 'What is new' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '您补充了新的事实，办理期限重新起算', en: 'You told new facts; the limits begin anew' }),
  apply: ({ reportedOn, newFacts }) => ({
    clocksOn: String(reportedOn),
    facts: { extensionProposedBy: null },
    note: String(newFacts),
    data: { reportedOn },
  }),
})
