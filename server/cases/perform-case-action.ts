import { insertMessage } from '../complaints/message-store.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput, StaleVersion } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { fieldsSchema } from '../core/field.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { canReachFiler, isPermitted, isPossible, obstacleTo } from './action-available.ts'
import { findCaseAction } from './actions/index.ts'
import { keepAnswers } from './answer-store.ts'
import { withFacts } from './case-facts.ts'
import { lockCase, updateCase } from './case-store.ts'
import { checkAssignee, checkSeller } from './check-references.ts'
import { joinMoves, movesNothing } from './clock-moves.ts'
import type { Answers, CaseAction, CaseRow, Effect } from './define-case-action.ts'
import { moveClocks } from './move-clocks.ts'
import { insertNote } from './note-store.ts'
import { getProcedure } from './procedures/index.ts'

export type CaseActionInput = {
  caseId: string
  expectedVersion: number
  action: string
  answers: Record<string, unknown>
}

/**
 * The way a case changes; there is no other. In one transaction: lock, readable (NotFound), permitted (Forbidden),
 * version (StaleVersion), possible in this state (IllegalTransition), input (InvalidInput), the action's rule,
 * state and clocks, event and outbox.
 */
export const performCaseAction = (ctx: Ctx, input: CaseActionInput): Promise<CaseRow> =>
  inTransaction(ctx, async (tx) => {
    const action = findCaseAction(input.action)
    if (!action) throw new InvalidInput([{ path: 'action', message: `There is no action "${input.action}".` }])
    const found = await lockCase(tx, input.caseId)
    if (!isPermitted(tx, action, found)) throw new Forbidden(action.name)
    if (found.version !== input.expectedVersion) throw new StaleVersion(found.version)
    if (!isPossible(action, found) || !canReachFiler(action, found) || obstacleTo(tx, action, found))
      throw new IllegalTransition(action.name, found.state)
    const answers = validate(tx.locale, fieldsSchema(action.fields, found), input.answers) as Answers
    const ruled = action.apply?.(answers, found)
    const carried = await action.carryOut?.(tx, answers, found)
    const effect = { ...ruled, ...carried, data: { ...ruled?.data, ...carried?.data } }
    await checkAssignee(tx, found, effect.assigneeId)
    await checkSeller(tx, effect.sellerId)
    const { change, late } = action.leavesNoTrace ? UNCHANGED : await changeOf(tx, action, found, effect, answers)
    const changed = change ? await updateCase(tx, found, change) : found
    const messageId = await leaveWords(tx, found, effect)
    await keepAnswers(tx, found.id, action.name, answers)
    const to = effect.state ?? action.to
    await appendEvent(tx, {
      subjectType: 'Case',
      subjectId: found.id,
      type: action.name,
      data: {
        ...effect.data,
        ...(to ? { from: found.state, to } : {}),
        ...(late.length > 0 ? { late } : {}),
        ...(messageId ? { messageId } : {}),
      },
      public: action.story !== undefined,
    })
    for (const step of effect.inOtherCases ?? []) await performCaseAction(tx, step)
    return changed
  })

const UNCHANGED = { change: undefined, late: [] }

const changeOf = async (ctx: Ctx, action: CaseAction, found: CaseRow, effect: Effect, answers: Answers) => {
  const state = effect.state ?? action.to ?? found.state
  const moves = joinMoves(action, effect)
  const isFinal = getProcedure(found.procedure).states[state]?.isFinal ?? false
  const { assigneeId, sellerId, ground, outcome, facts, office } = effect
  const { next, late } = movesNothing(moves)
    ? { next: {}, late: [] }
    : await moveClocks(ctx, { action, found, effect, answers, moves })
  const change = {
    state,
    ...(isFinal && found.isOpen ? { isOpen: false, closedAt: ctx.clock.now() } : {}),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(sellerId === undefined ? {} : { sellerId }),
    ...office,
    ...(ground === undefined ? {} : { ground }),
    ...(outcome === undefined ? {} : { outcome: JSON.stringify(outcome) }),
    ...(facts === undefined ? {} : { facts: JSON.stringify(withFacts(found.facts, facts)) }),
    ...next,
  }
  return { change, late }
}

/** Notes stay in the office; messages reach the filer, and their id is given back. What the law room words is kept in both languages, as it is told now. */
const leaveWords = async (ctx: Ctx, found: CaseRow, { note, message }: Effect): Promise<string | undefined> => {
  if (note) await insertNote(ctx, { caseId: found.id, body: note })
  if (!message || !found.submissionId) return undefined
  const told = typeof message === 'string' ? { body: message } : { body: message.zh, bodyEn: message.en }
  return insertMessage(ctx, { submissionId: found.submissionId, caseId: found.id, direction: 'TO_FILER', ...told })
}
