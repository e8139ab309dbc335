import type { Ctx } from '../core/context.ts'
import { reserve } from '../core/reserve.ts'
import type { Limitation } from './check-limitation.ts'
import type { CaseRow } from './define-case-action.ts'
import { openCases } from './open-cases.ts'

/**
 * 立案: the penalty case that a report leads to, in the caller's transaction; 90 days run from today (penalty procedure
 * rules, article 64). It keeps the report's id and nothing of the submission: who reported is no part of a penalty file
 * (Order 121, article 37). A report is filed on once; the database refuses a second.
 */
export const openEnforcementCase = async (
  ctx: Ctx,
  report: CaseRow,
  limitation: Partial<Limitation> = {},
): Promise<CaseRow> => {
  const [reserved] = await reserve(ctx, ['C'])
  const [opened] = await openCases(ctx, [
    {
      reserved: reserved!,
      procedure: 'enforcement',
      submissionId: null,
      authorityId: report.authorityId,
      sellerId: report.sellerId!,
      category: report.category,
      summary: report.summary,
      amountFen: report.amountFen,
      receivedOn: ctx.clock.today(),
      facts: { reportCaseId: report.id, ...limitation },
      receivedByTransfer: report.receivedByTransfer,
    },
  ])
  return opened!
}
