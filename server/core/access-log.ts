import './core-tables.ts'
import type { Ctx } from './context.ts'
import { Unauthenticated } from './errors.ts'

/** Who looked at personal data, and why; append-only, in the transaction that shows it. */
export const insertAccess = async (
  ctx: Ctx,
  access: { action: string; subjectType: string; subjectId: string; reason: string },
): Promise<void> => {
  if (!ctx.actor.id) throw new Unauthenticated()
  await ctx.db
    .insertInto('accessLog')
    .values({ ...access, actorId: ctx.actor.id, at: ctx.clock.now() })
    .execute()
}
