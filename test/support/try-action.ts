import { caseActions } from '../../server/cases/actions/index.ts'
import { findCase } from '../../server/cases/case-store.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import { AppError } from '../../server/core/errors.ts'

/** Everything that can be done to a case. */
export const ACTIONS = [...caseActions.map(({ name }) => name), 'revealFiler'] as const

export const failureOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

/** NOT_FOUND, FORBIDDEN, or permitted: a version nobody ever saw stops whoever comes that far, so nothing changes. */
export const tryAction = async (ctx: Ctx, action: string, caseId: string): Promise<string> => {
  if (action === 'revealFiler') {
    const found = await findCase(ctx, caseId)
    return found ? (ctx.can('revealFiler', 'Case', found) ? 'PERMITTED' : 'FORBIDDEN') : 'NOT_FOUND'
  }
  const code = await failureOf(performCaseAction(ctx, { caseId, action, expectedVersion: -1, answers: {} }))
  return code === 'STALE_VERSION' ? 'PERMITTED' : code
}
