import type { Ctx } from '../core/context.ts'
import { endClocksOf } from './case-clock-store.ts'
import { findRunningClocks, writeNextDues } from './case-due-store.ts'
import { keepPaper } from './case-paper-store.ts'
import { findPaperOfStep } from './case-papers.ts'
import type { CaseRow } from './define-case-action.ts'

/**
 * Tells the case of a paper that was issued in it, and ends on that day the clocks that run until it is. Neither state
 * nor version changes. The caller holds the case's row lock.
 */
export const takePaper = async (
  ctx: Ctx,
  found: Pick<CaseRow, 'id'>,
  paper: Omit<Parameters<typeof keepPaper>[1], 'caseId'>,
): Promise<void> => {
  await keepPaper(ctx, { ...paper, caseId: found.id })
  const ended = findPaperOfStep(paper.form)?.endsClocks ?? []
  if (ended.length === 0) return
  await endClocksOf(ctx, found.id, ended, paper.issuedOn)
  await writeNextDues(ctx, [found.id], await findRunningClocks(ctx, [found.id]))
}
