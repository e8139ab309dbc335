import { insertLink } from '../case-link-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { earlierField, findEarlierReport } from '../earlier-report.ts'
import { needsRepeatRule } from '../report-rules.ts'

/** 重复举报: Order 121, article 35(2): the same reporter, fact and target: logged, not handled apart. */
export const logRepeat = defineCaseAction({
  name: 'logRepeat',
  words: { zh: '重复举报只作登记', en: 'Log a repeated report' },
  consequence: {
    zh: '不再单独处理，此前的举报照常办理；不能撤回',
    en: 'Not handled apart; the earlier report goes on as it is; it cannot be taken back',
  },
  from: { report: ['registered'] },
  to: 'logged',
  irreversible: true,
  needsFiler: true,
  needs: needsRepeatRule,
  endsClocks: ['R1', 'R2'],
  fields: [
    earlierField,
    {
      name: 'sameFact',
      kind: 'BOOLEAN',
      words: { zh: '同一事实，没有新的事实', en: 'The same fact and nothing new' },
      required: true,
      mustHold: true,
    },
  ],
  story: () => ({
    zh: '您此前已举报同一事实，本次举报不再单独处理',
    en: 'You reported the same fact before; this report is not handled apart',
  }),
  carryOut: async (ctx, { earlier }, found) => {
    const before = await findEarlierReport(ctx, found, String(earlier))
    await insertLink(ctx, found.id, before.id, 'repeat')
    return { data: { earlier: before.number } }
  },
})
