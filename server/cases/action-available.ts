import type { Ctx } from '../core/context.ts'
import type { CaseAction, CaseRow } from './define-case-action.ts'
import { getProcedure } from './procedures/index.ts'

/** Whether there is somebody the action could reach; cases opened from a platform's report have no filer. */
export const canReachFiler = (action: CaseAction, found: Pick<CaseRow, 'submissionId'>): boolean =>
  !action.needsFiler || found.submissionId !== null

/** When: whether the procedure lets this action be taken from the state the case is in. */
export const isPossible = (action: CaseAction, found: Pick<CaseRow, 'procedure' | 'state'>): boolean => {
  const from = action.from[found.procedure]
  if (from === undefined) return false
  const procedure = getProcedure(found.procedure)
  return from === '*' ? !procedure.states[found.state]?.isFinal : from.includes(found.state)
}

/** Who: whether the policy lets this actor take it on this case. */
export const isPermitted = (ctx: Ctx, action: CaseAction, found: CaseRow): boolean =>
  ctx.can(action.name, 'Case', found)
