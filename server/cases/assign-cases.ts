import { z } from 'zod'
import { inTurn, orRefused } from '../core/batch.ts'
import type { Ctx } from '../core/context.ts'
import type { ErrorCode } from '../core/errors.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { findCasesByIds } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { performCaseAction } from './perform-case-action.ts'

export const MOST_ASSIGNMENTS = 100

const assignmentsInput = z.object({
  assignments: z
    .array(
      z.object({
        caseId: z.uuid(),
        expectedVersion: z.int(),
        /** null: nobody; the way back from an assignment. */
        assigneeId: text(100, 1).nullish(),
      }),
    )
    .min(1)
    .max(MOST_ASSIGNMENTS)
    .refine((all) => new Set(all.map(({ caseId }) => caseId)).size === all.length, {
      error: inBoth({ zh: '同一案件只能出现一次', en: 'Each case can be named once only.' }),
    }),
  note: text(500).nullish(),
})

export type AssignmentsInput = z.input<typeof assignmentsInput>
type Assignment = z.output<typeof assignmentsInput>['assignments'][number]

export const ASSIGNMENT_OUTCOMES = [
  'ASSIGNED',
  'UNASSIGNED',
  'UNCHANGED',
  'STALE',
  'NOT_PERMITTED',
  'NOT_POSSIBLE',
  'NOT_SUITABLE',
  'NOT_FOUND',
] as const
export type AssignmentOutcome = (typeof ASSIGNMENT_OUTCOMES)[number]

/** What became of one case of a batch. `found`: the case as it is now, where the actor may read it. */
export type AssignmentResult = {
  caseId: string
  outcome: AssignmentOutcome
  found: CaseRow | null
  /** Who had the case before it was changed; null: nobody, or it was not changed. */
  assigneeWas: string | null
}

const outcomeOf: Partial<Record<ErrorCode, AssignmentOutcome>> = {
  STALE_VERSION: 'STALE',
  FORBIDDEN: 'NOT_PERMITTED',
  ILLEGAL_TRANSITION: 'NOT_POSSIBLE',
  INVALID_INPUT: 'NOT_SUITABLE',
  NOT_FOUND: 'NOT_FOUND',
}

/**
 * Assigns many cases, each on its own through performCaseAction: what becomes of one does not touch the others, and each
 * has its answer, in the order asked. At most 100, each case once (InvalidInput otherwise).
 */
export const assignCases = async (ctx: Ctx, input: AssignmentsInput): Promise<AssignmentResult[]> => {
  const { assignments, note } = validate(ctx.locale, assignmentsInput, input)
  const rows = await findCasesByIds(
    ctx,
    assignments.map(({ caseId }) => caseId),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return inTurn(assignments, (one) => assignOne(ctx, one, byId.get(one.caseId), note ?? ''))
}

const assignOne = async (
  ctx: Ctx,
  { caseId, expectedVersion, assigneeId }: Assignment,
  before: CaseRow | undefined,
  note: string,
): Promise<AssignmentResult> => {
  const kept = (outcome: AssignmentOutcome) => ({ caseId, outcome, found: before ?? null, assigneeWas: null })
  if (before?.version === expectedVersion && before.assigneeId === (assigneeId ?? null)) return kept('UNCHANGED')
  return orRefused<AssignmentResult, AssignmentOutcome>(
    async () => {
      const found = await performCaseAction(ctx, {
        caseId,
        expectedVersion,
        action: assigneeId ? 'assignCase' : 'unassignCase',
        answers: assigneeId ? { assigneeId, ...(note.trim() ? { note } : {}) } : {},
      })
      const outcome = assigneeId ? 'ASSIGNED' : 'UNASSIGNED'
      return { caseId, outcome, found, assigneeWas: before?.assigneeId ?? null }
    },
    outcomeOf,
    kept,
  )
}
