import { z } from 'zod'
import { inTurn, orRefused } from '../core/batch.ts'
import type { Ctx } from '../core/context.ts'
import type { ErrorCode } from '../core/errors.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { type Decision, decideFinding } from './decide-finding.ts'
import { DISMISSALS } from './dismissals.ts'
import { findingIdsUpTo } from './finding-ids.ts'
import type { FindingRow } from './finding-store.ts'
import { undoFindingDecision } from './undo-finding-decision.ts'

export const MOST_DECISIONS = 100

const findingIds = findingIdsUpTo(MOST_DECISIONS)

export const FINDING_DECISIONS = ['CONFIRM', 'DISMISS'] as const

const decisionsInput = z
  .strictObject({
    findingIds,
    decision: z.enum(FINDING_DECISIONS),
    dismissal: z.enum(DISMISSALS).nullish(),
    note: text(500).nullish(),
  })
  .refine(({ decision, dismissal }) => decision === 'CONFIRM' || dismissal, {
    path: ['dismissal'],
    error: inBoth({ zh: '请选择排除的原因', en: 'Choose why they do not hold.' }),
  })
  .refine(({ decision, dismissal }) => decision === 'DISMISS' || !dismissal, {
    path: ['dismissal'],
    error: inBoth({ zh: '只有排除时才选择原因，请去掉', en: 'A reason of the list is for dismissing. Leave it out.' }),
  })
  .refine(({ dismissal, note }) => dismissal !== 'OTHER' || (note?.trim().length ?? 0) >= 2, {
    path: ['note'],
    error: inBoth({ zh: '请写明原因，至少两个字', en: 'Say why, in two characters at least.' }),
  })

export type DecisionsInput = z.input<typeof decisionsInput>

export const DECISION_OUTCOMES = ['DECIDED', 'UNDONE', 'NOT_POSSIBLE', 'NOT_PERMITTED', 'NOT_FOUND'] as const
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number]

/** What became of one finding of a batch. `found`: the finding as it is now, where it was changed. */
export type DecisionResult = { findingId: string; outcome: DecisionOutcome; found: FindingRow | null }

const outcomeOf: Partial<Record<ErrorCode, DecisionOutcome>> = {
  FORBIDDEN: 'NOT_PERMITTED',
  ILLEGAL_TRANSITION: 'NOT_POSSIBLE',
  NOT_FOUND: 'NOT_FOUND',
}

/**
 * Confirms or dismisses many findings, each on its own: what becomes of one does not touch the others, and each has its
 * answer, in the order asked. At most 100, each once; a dismissal needs a reason of the list (InvalidInput otherwise).
 */
export const decideFindings = async (ctx: Ctx, input: DecisionsInput): Promise<DecisionResult[]> => {
  const { findingIds, decision, dismissal, note } = validate(ctx.locale, decisionsInput, input)
  const reason = note?.trim() ?? ''
  const taken: Decision =
    decision === 'DISMISS'
      ? { action: 'dismissFinding', reason, dismissal: dismissal! }
      : { action: 'confirmFinding', reason }
  return eachOf(findingIds, 'DECIDED', (id) => decideFinding(ctx, id, taken))
}

const undoInput = z.strictObject({ findingIds })

export type UndoInput = z.input<typeof undoInput>

/** Opens again what the same officer decided within the last day, each on its own and answered in order. */
export const undoFindingDecisions = async (ctx: Ctx, input: UndoInput): Promise<DecisionResult[]> => {
  const { findingIds } = validate(ctx.locale, undoInput, input)
  return eachOf(findingIds, 'UNDONE', (id) => undoFindingDecision(ctx, id))
}

const eachOf = (
  ids: readonly string[],
  done: DecisionOutcome,
  work: (id: string) => Promise<FindingRow>,
): Promise<DecisionResult[]> =>
  inTurn(ids, (findingId) =>
    orRefused<DecisionResult, DecisionOutcome>(
      async () => ({ findingId, outcome: done, found: await work(findingId) }),
      outcomeOf,
      (outcome) => ({ findingId, outcome, found: null }),
    ),
  )
