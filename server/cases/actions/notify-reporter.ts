import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { findCaseClock } from '../find-case-clock.ts'
import { needsNoticeOwed, noticeDutyOf } from '../report-rules.ts'

/** 告知举报处理结果: Order 121, article 36, and the law that demands it; Order 20, article 31(2); official form 10. */
export const notifyReporter = defineCaseAction({
  name: 'notifyReporter',
  words: { zh: '告知举报人处理结果', en: 'Tell the reporter the result' },
  consequence: {
    zh: '举报人凭回执看到结果，不能撤回',
    en: 'The reporter sees the result with the receipt; it cannot be taken back',
  },
  from: { report: ['filed', 'notFiled'] },
  primary: ['filed', 'notFiled'],
  notPrimaryFor: ({ facts }) => !facts.owesNotice,
  needsFiler: true,
  irreversible: true,
  needs: needsNoticeOwed,
  endsClocks: ['R2', 'R3'],
  fields: [
    { name: 'toldOn', kind: 'DATE', words: { zh: '告知日期', en: 'Told on' }, required: true },
    { name: 'result', kind: 'LONG_TEXT', words: { zh: '处理结果', en: 'Result' }, required: true, maxLength: 1_000 },
  ],
  story: () => ({ zh: '已告知您举报处理结果', en: 'You were told the result of your report' }),
  carryOut: async (ctx, { toldOn, result }, found) => {
    // The result there is to tell came with the decision on filing, which ended the time to verify.
    const verified = (await findCaseClock(ctx, found.id, 'R1')) ?? (await findCaseClock(ctx, found.id, 'C4'))
    checkPastDay(ctx, 'toldOn', String(toldOn), verified?.endedOn ?? found.receivedOn)
    const article = noticeDutyOf(found)?.article.key
    return {
      clocksOn: String(toldOn),
      facts: { reporterToldOn: String(toldOn) },
      message: String(result),
      data: { toldOn, ...(article ? { article } : {}) },
    }
  },
})
