import type { Ctx } from './context.ts'

/**
 * Runs `work` in one transaction: everything in it is kept, or nothing.
 * Inside another transaction it joins that one.
 */
export const inTransaction = async <T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> => {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }))
}
