import { findSubmissionsByIds } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseRow, Effect } from './define-case-action.ts'
import { tellsRealNames } from './report-rules.ts'

/** Whether the reporter left a name; a case without a submission has no reporter. */
export const isRealName = async (ctx: Ctx, { submissionId }: CaseRow): Promise<boolean> => {
  const [submission] = submissionId ? await findSubmissionsByIds(ctx, [submissionId]) : []
  return submission !== undefined && submission.filerSealed !== null
}

/** Order 20, article 31(2): a real-name reporter is told within 5 working days whether a case is filed. */
export const afterFilingDecided = async (ctx: Ctx, found: CaseRow): Promise<Effect | undefined> =>
  tellsRealNames(found) && (await isRealName(ctx, found))
    ? { startsClocks: ['R3'], facts: { owesNotice: true } }
    : undefined
