import type { SubmissionKind } from '../complaints/complaints-tables.ts'
import type { Submission } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { findLinksOf } from './case-link-store.ts'
import { findCasesByIds, findSisterCases } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { mayKnowFiler } from './view-filer.ts'

/**
 * The cases that belong with this one, of those the actor may read: of the same submission, and those tied to it by a
 * step. A complaint shows a name, so the way from it to the report, and back, would name the reporter, and the way from
 * a report to the one it repeats would tell who reports often (Order 121, article 37): only those who may know the
 * reporter go it.
 */
export const findLinkedCases = async (ctx: Ctx, found: CaseRow): Promise<CaseRow[]> => {
  const [sisters, tied] = [await findReporterSisters(ctx, found), await findTiedCases(ctx, found)]
  return [...sisters, ...tied]
}

const findReporterSisters = async (ctx: Ctx, found: CaseRow): Promise<CaseRow[]> =>
  mayKnowFiler(ctx, found) ? (await findSisterCases(ctx, found)).filter((sister) => mayKnowFiler(ctx, sister)) : []

const findTiedCases = async (ctx: Ctx, found: CaseRow): Promise<CaseRow[]> => {
  const links = await findLinksOf(ctx, found.id)
  if (links.length === 0) return []
  const repeated = links.filter(({ kind }) => kind === 'repeat').flatMap((link) => [link.fromCaseId, link.toCaseId])
  const ids = links.map(({ fromCaseId, toCaseId }) => (fromCaseId === found.id ? toCaseId : fromCaseId))
  const tied = await findCasesByIds(ctx, ids)
  return tied.filter((one) => !repeated.includes(one.id) || (mayKnowFiler(ctx, found) && mayKnowFiler(ctx, one)))
}

/** What was in the submission, as far as this case may tell: the other half shows only with the link to it. */
export const listKinds = async (ctx: Ctx, found: CaseRow, submission: Submission): Promise<SubmissionKind[]> => {
  const own = found.procedure === 'mediation' ? 'DISPUTE' : 'LEAD'
  if (!submission.hasDispute || !submission.hasLead) return [own]
  return (await findReporterSisters(ctx, found)).length > 0 ? ['DISPUTE', 'LEAD'] : [own]
}
