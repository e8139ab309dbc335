import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { type FindingRow, lockFinding, updateFindingDecision } from './finding-store.ts'

const decisionInput = z.object({ findingId: z.uuid(), reason: text(500, 2) })

export type DecisionInput = z.input<typeof decisionInput>

/** The finding holds: an officer looked at the listing and agrees. Only from open, so two officers cannot overwrite each other. */
export const confirmFinding = (ctx: Ctx, input: DecisionInput): Promise<FindingRow> =>
  decideFinding(ctx, 'confirmFinding', 'confirmed', input)

/** The finding does not hold; remembered until the signal's version or the listing's words change. */
export const dismissFinding = (ctx: Ctx, input: DecisionInput): Promise<FindingRow> =>
  decideFinding(ctx, 'dismissFinding', 'dismissed', input)

const decideFinding = (
  ctx: Ctx,
  action: 'confirmFinding' | 'dismissFinding',
  state: 'confirmed' | 'dismissed',
  input: DecisionInput,
): Promise<FindingRow> =>
  inTransaction(ctx, async (tx) => {
    const { findingId, reason } = validate(tx.locale, decisionInput, input)
    const found = await lockFinding(tx, findingId)
    if (!tx.can('decide', 'Finding', found)) throw new Forbidden(action)
    if (found.state !== 'open') throw new IllegalTransition(action, found.state)
    const decided = await updateFindingDecision(tx, findingId, {
      state,
      decidedBy: tx.actor.id ?? null,
      decidedAt: tx.clock.now(),
      decisionReason: reason.trim(),
    })
    const { listingId, signal, signalVersion, textKey, score } = decided
    await appendEvent(tx, {
      subjectType: 'Finding',
      subjectId: findingId,
      type: action,
      data: { listingId, signal, signalVersion, textKey, score, reason: reason.trim() },
    })
    return decided
  })
