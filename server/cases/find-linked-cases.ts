import type { SubmissionKind } from '../complaints/complaints-tables.ts'
import type { Submission } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { findSisterCases } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'

/** Whether knowing this case may tell the actor who is behind it. */
const mayKnowFiler = (ctx: Ctx, found: CaseRow): boolean =>
  found.procedure === 'mediation' || ctx.can('revealFiler', 'Case', found)

/**
 * The other cases of the same submission. The complaint shows a name, so the link from it to the report, and back,
 * would name the reporter (Order 121, article 37): only those who may know the reporter see it.
 */
export const findLinkedCases = async (ctx: Ctx, found: CaseRow): Promise<CaseRow[]> =>
  mayKnowFiler(ctx, found) ? (await findSisterCases(ctx, found)).filter((sister) => mayKnowFiler(ctx, sister)) : []

/** What was in the submission, as far as this case may tell: the other half shows only with the link to it. */
export const listKinds = async (ctx: Ctx, found: CaseRow, submission: Submission): Promise<SubmissionKind[]> => {
  const own = found.procedure === 'mediation' ? 'DISPUTE' : 'LEAD'
  if (!submission.hasDispute || !submission.hasLead) return [own]
  return (await findLinkedCases(ctx, found)).length > 0 ? ['DISPUTE', 'LEAD'] : [own]
}
