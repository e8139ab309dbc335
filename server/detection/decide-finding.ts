import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { DISMISSALS, type Dismissal } from './dismissals.ts'
import { type FindingRow, lockFinding, updateFindingDecision } from './finding-store.ts'
import { insertReview } from './review-store.ts'

const decisionInput = z.object({
  findingId: z.uuid(),
  reason: text(500, 2),
  dismissal: z.enum(DISMISSALS).nullish(),
})

export type DecisionInput = z.input<typeof decisionInput>

/** The finding holds: an officer looked at the listing and agrees. Only from open, so two officers cannot overwrite each other. */
export const confirmFinding = async (ctx: Ctx, input: DecisionInput): Promise<FindingRow> => {
  const { findingId, reason } = validate(ctx.locale, decisionInput, input)
  return decideFinding(ctx, findingId, { action: 'confirmFinding', reason: reason.trim() })
}

/** The finding does not hold; remembered as long as the listing's words stay. `dismissal`: OTHER unless told. */
export const dismissFinding = async (ctx: Ctx, input: DecisionInput): Promise<FindingRow> => {
  const { findingId, reason, dismissal } = validate(ctx.locale, decisionInput, input)
  return decideFinding(ctx, findingId, {
    action: 'dismissFinding',
    reason: reason.trim(),
    dismissal: dismissal ?? 'OTHER',
  })
}

/** `reason` may be empty where the reason from the list says it all. */
export type Decision =
  | { action: 'confirmFinding'; reason: string }
  | { action: 'dismissFinding'; reason: string; dismissal: Dismissal }

/** Decides one open finding with its review and its event. NotFound, Forbidden, IllegalTransition. */
export const decideFinding = (ctx: Ctx, findingId: string, decision: Decision): Promise<FindingRow> =>
  inTransaction(ctx, async (tx) => {
    const { action, reason } = decision
    const found = await lockFinding(tx, findingId)
    if (!tx.can('decide', 'Finding', found)) throw new Forbidden(action)
    if (found.state !== 'open') throw new IllegalTransition(action, found.state)
    const dismissal = decision.action === 'dismissFinding' ? decision.dismissal : null
    const verdict = dismissal ? 'dismissed' : 'confirmed'
    const decided = await updateFindingDecision(tx, findingId, {
      state: verdict,
      decidedBy: tx.actor.id ?? null,
      decidedAt: tx.clock.now(),
      decisionReason: reason || null,
      dismissal,
    })
    await insertReview(tx, decided, { source: 'officer', verdict, dismissal })
    const { listingId, signal, signalVersion, textKey, score } = decided
    await appendEvent(tx, {
      subjectType: 'Finding',
      subjectId: findingId,
      type: action,
      data: { listingId, signal, signalVersion, textKey, score, reason, ...(dismissal ? { dismissal } : {}) },
    })
    return decided
  })
