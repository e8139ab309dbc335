import { insertLink } from '../case-link-store.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { earlierField, findEarlierReport } from '../earlier-report.ts'
import { needsRepeatRule } from '../report-rules.ts'

/**
 * 合并处理: Order 121, article 35(2): the same reporter with new facts: handled with the earlier report, whose limits begin
 * anew from this one.
 */
export const mergeRepeat = defineCaseAction({
  name: 'mergeRepeat',
  words: { zh: '并入此前的举报', en: 'Merge into the earlier report' },
  consequence: {
    zh: '此前举报的期限自本次举报之日重新起算；不能撤回',
    en: 'The earlier report’s limits begin anew from the day of this one; it cannot be taken back',
  },
  from: { report: ['registered'] },
  to: 'merged',
  irreversible: true,
  needsFiler: true,
  needs: needsRepeatRule,
  endsClocks: ['R1', 'R2'],
  fields: [
    earlierField,
    {
      name: 'newFacts',
      kind: 'LONG_TEXT',
      words: { zh: '新的事实', en: 'What is new' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({
    zh: '您补充了新的事实，已并入此前的举报一并处理',
    en: 'Your new facts went into your earlier report',
  }),
  carryOut: async (ctx, { earlier, newFacts }, found) => {
    const before = await findEarlierReport(ctx, found, String(earlier))
    if (before.state !== 'registered' && before.state !== 'verifying')
      refuseAnswer(ctx, 'earlier', { zh: '此前的举报已有决定，不能并入', en: 'The earlier report is decided already.' })
    await insertLink(ctx, found.id, before.id, 'repeat')
    const answers = { reportedOn: found.receivedOn, newFacts: String(newFacts) }
    return {
      data: { earlier: before.number },
      inOtherCases: [{ caseId: before.id, expectedVersion: before.version, action: 'takeInNewFacts', answers }],
    }
  },
})
