import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { type FindingRow, lockFinding, updateFindingDecision } from './finding-store.ts'
import { undoReview } from './review-store.ts'

const DAY_MS = 86_400_000

/**
 * Opens a finding again that the actor decided within the last day; the decision stays in its story, its review teaches
 * nothing from now on. NotFound; Forbidden for what somebody else decided; IllegalTransition when it is open,
 * older, or evidence of a case.
 */
export const undoFindingDecision = (ctx: Ctx, findingId: string): Promise<FindingRow> =>
  inTransaction(ctx, async (tx) => {
    const action = 'undoFindingDecision'
    const found = await lockFinding(tx, findingId)
    if (!tx.can('decide', 'Finding', found)) throw new Forbidden(action)
    if (found.state === 'open' || !found.decidedAt || found.caseId) throw new IllegalTransition(action, found.state)
    if (found.decidedBy !== (tx.actor.id ?? null)) throw new Forbidden(action)
    if (tx.clock.now().getTime() - found.decidedAt.getTime() > DAY_MS) throw new IllegalTransition(action, found.state)
    const opened = await updateFindingDecision(tx, findingId, {
      state: 'open',
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      dismissal: null,
    })
    await undoReview(tx, findingId)
    await appendEvent(tx, {
      subjectType: 'Finding',
      subjectId: findingId,
      type: action,
      data: { was: found.state, signal: found.signal },
    })
    return opened
  })
