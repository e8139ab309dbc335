import type { Ctx } from '../core/context.ts'
import { askedOf } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import { roleWords } from '../identity/roles.ts'
import { canReachFiler, checksOf, isPermitted, isPossible, obstacleTo } from './action-available.ts'
import { caseActions } from './actions/index.ts'
import type { CaseAction, CaseRow } from './define-case-action.ts'
import { rolesThatMay } from './who-may-take.ts'

export type AvailableAction = { action: CaseAction; found: CaseRow; disabledReason: Words | null }

const NOT_YET: Words = { zh: '当前状态下还不能办理', en: 'Not possible in the present state' }
const ASSIGN_FIRST: Words = { zh: '须先分派给您', en: 'It has to be assigned to you first' }
const NO_FILER: Words = { zh: '本案没有投诉举报人', en: 'This case has no filer' }

/** A line of the checklist of a step: established, missing, or asked when the step is taken. */
export type CheckedItem = { words: Words; status: 'HOLDS' | 'MISSING' | 'ASKED' }

/** What must be established before a step: its own checks, and the conditions it asks to be confirmed. */
export const checklistOf = (ctx: Ctx, action: CaseAction, found: CaseRow): CheckedItem[] => [
  ...checksOf(action, found).map(({ words, holds }) => ({
    words: typeof words === 'function' ? words(found) : words,
    status: holds(found, ctx.actor) ? ('HOLDS' as const) : ('MISSING' as const),
  })),
  ...askedOf(action.fields, found)
    .filter(({ mustHold }) => mustHold)
    .map(({ words }) => ({ words, status: 'ASKED' as const })),
]

/**
 * What can be done with a case now, and what of its procedure cannot, with the reason. Draws every button. A long
 * procedure shows what its present state and the next ones know; steps further away would only hide those.
 */
export const listAvailableActions = (ctx: Ctx, found: CaseRow): AvailableAction[] => {
  const states = [found.state, ...nextStates(found)]
  return caseActions
    .filter((action) => states.some((state) => isPossible(action, { procedure: found.procedure, state })))
    .map((action) => ({ action, found, disabledReason: reasonAgainst(ctx, action, found) }))
}

/** Where one step leads from here; from a final state nowhere. */
const nextStates = (found: CaseRow): string[] =>
  caseActions.flatMap((action) => (action.to && isPossible(action, found) ? [action.to] : []))

const reasonAgainst = (ctx: Ctx, action: CaseAction, found: CaseRow): Words | null => {
  if (!isPossible(action, found)) return NOT_YET
  if (!canReachFiler(action, found)) return NO_FILER
  const obstacle = obstacleTo(ctx, action, found)
  if (obstacle) return obstacle
  if (isPermitted(ctx, action, found)) return null
  return ctx.can(action.name, 'Case', { ...found, assigneeId: ctx.actor.id })
    ? ASSIGN_FIRST
    : notYours(ctx, action, found)
}

/** Who does it instead, as the policy has it: any of a role, or whoever the case is assigned to. */
const notYours = (ctx: Ctx, action: CaseAction, found: CaseRow): Words => {
  const may = rolesThatMay(ctx, [action.name], found)
  const named = (locale: 'zh' | 'en') => may.map(({ role }) => roleWords[role][locale])
  return may.length === 0
    ? { zh: '您的角色不能办理', en: 'Your role may not do this' }
    : {
        zh: `您的角色不能办理，由${named('zh').join('、')}办理`,
        en: `Your role may not do this; it is for: ${named('en').join(', ')}`,
      }
}
