import { findNoticeDuty, noticeDutiesFor } from '../../law/notice-duties.ts'
import { isRunning } from '../case-clock-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { isRealName } from '../real-name.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'
import { isDetermined, tellsRealNames } from '../report-rules.ts'

/**
 * 确定告知义务: Order 121, article 36: whether the reporter is told the result hangs on the law the act is judged by. The
 * 7 working days of the Advertising Law count from receipt.
 */
export const determineNotice = defineCaseAction({
  name: 'determineNotice',
  words: { zh: '确定是否应当告知', en: 'Determine the duty to tell' },
  consequence: {
    zh: '按所选法律确定是否告知举报人处理结果和期限；可以改选',
    en: 'The law chosen says whether the reporter is told the result, and by when; it can be chosen again',
  },
  from: { report: ['registered', 'verifying', 'filed', 'notFiled'] },
  primary: ['filed', 'notFiled'],
  notPrimaryFor: isDetermined,
  needsFiler: true,
  needs: ({ facts }) =>
    facts.reporterToldOn === undefined ? null : { zh: '已经告知举报人', en: 'The reporter has been told' },
  fields: [
    {
      name: 'law',
      kind: 'CHOICE',
      words: { zh: '依哪部法律处理', en: 'By which law it is judged' },
      required: true,
      options: ({ ruleset, receivedOn }) =>
        noticeDutiesFor(ruleset, receivedOn).map(({ value, label, says, article }) => ({
          value,
          words: { zh: `${label.zh}：${says.zh}`, en: `${label.en}: ${says.en}` },
          article,
        })),
    },
  ],
  carryOut: async (ctx, { law }, found) => {
    const duty = findNoticeDuty(found.ruleset, found.receivedOn, String(law))!
    const owed =
      (duty.owed && !duty.realNameOnly) || ((duty.owed || tellsRealNames(found)) && (await isRealName(ctx, found)))
    refuseUnchanged(ctx, 'law', found.facts.noticeLaw === duty.value && found.facts.owesNotice === owed)
    const runs = await isRunning(ctx, found.id, 'R2')
    return {
      facts: { noticeLaw: duty.value, owesNotice: owed },
      ...(owed && duty.clock === 'R2' && !runs ? { startsClocks: [{ clock: 'R2', on: found.receivedOn }] } : {}),
      ...(duty.clock !== 'R2' && runs ? { endsClocks: ['R2'] } : {}),
      data: { law: duty.value, article: duty.article.key },
    }
  },
})
