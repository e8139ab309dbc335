import type { Actor, Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import type { CaseAction, CaseRow, Check } from './define-case-action.ts'
import { getProcedure } from './procedures/index.ts'
import { needsOffer, whereTransferable } from './transfer-rules.ts'

/** Whether there is somebody the action could reach; cases opened from a platform's report have no filer. */
export const canReachFiler = (action: CaseAction, found: Pick<CaseRow, 'submissionId'>): boolean =>
  !action.needsFiler || found.submissionId !== null

/** When: whether the procedure lets this action be taken from the state the case is in. */
export const isPossible = (action: Pick<CaseAction, 'from'>, found: Pick<CaseRow, 'procedure' | 'state'>): boolean => {
  const from = action.from[found.procedure]
  if (from === undefined) return false
  const procedure = getProcedure(found.procedure)
  return from === '*' ? !procedure.states[found.state]?.isFinal : from.includes(found.state)
}

/** Whether it is the lawful next step from the state the case is in; of no case in particular, of one with a filer. */
export const isPrimary = (
  action: CaseAction,
  found: Pick<CaseRow, 'procedure' | 'state'> & Partial<Pick<CaseRow, 'facts' | 'submissionId'>>,
): boolean =>
  isPossible(action, found) &&
  !action.notPrimaryFor?.({ facts: {}, submissionId: '', ...found }) &&
  (typeof action.primary === 'object' ? action.primary.includes(found.state) : action.primary === true)

/** The same as this person sees it: an office that a case is offered to answers the offer first. */
export const isPrimaryFor = (actor: Actor, action: CaseAction, found: CaseRow): boolean =>
  isOfferedTo(actor, found) ? action.answersOffer === true : isPrimary(action, found)

const isOfferedTo = ({ authorityIds }: Actor, found: CaseRow): boolean =>
  needsOffer(found) === null &&
  found.offeredToId !== null &&
  authorityIds.includes(found.offeredToId) &&
  !authorityIds.includes(found.authorityId)

const UNSETTLED: Words = {
  zh: '移送还没有了结，先撤回、等待答复或者等待指定',
  en: 'A transfer is still open: withdraw it, or wait for the answer or the designation',
}

/** The checks of a step that concern this case. */
export const checksOf = (action: CaseAction, found: CaseRow): Check[] =>
  (action.checks ?? []).filter(({ applies }) => applies?.(found) ?? true)

const failedCheck = (action: CaseAction, found: CaseRow, actor: Actor): Words | undefined =>
  checksOf(action, found).find(({ holds }) => !holds(found, actor))?.otherwise

/** What speaks against the action in the case itself; null when nothing does. What is offered stays where it can be taken. */
export const obstacleTo = (ctx: Ctx, action: CaseAction, found: CaseRow): Words | null => {
  const leavesOffer =
    action.to !== undefined && !isPossible({ from: whereTransferable }, { ...found, state: action.to })
  return leavesOffer && found.transferState !== null
    ? UNSETTLED
    : (failedCheck(action, found, ctx.actor) ?? action.needs?.(found, ctx.actor, ctx) ?? null)
}

/** Who: whether the policy lets this actor take it on this case. */
export const isPermitted = (ctx: Ctx, action: CaseAction, found: CaseRow): boolean =>
  ctx.can(action.name, 'Case', found)
