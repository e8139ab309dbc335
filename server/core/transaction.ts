import type { Ctx } from './context.ts'
import { isStalePlan } from './preparing-client.ts'

/**
 * Runs `work` in one transaction: everything in it is kept, or nothing.
 * Inside another transaction it joins that one.
 */
export const inTransaction = async <T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> => {
  if (ctx.db.isTransaction) return work(ctx)
  const attempt = () => ctx.db.transaction().execute((db) => work({ ...ctx, db }))
  // A table changed since the statement was prepared: nothing was kept, and the second time it is prepared anew.
  return attempt().catch((error) => (isStalePlan(error) ? attempt() : Promise.reject(error)))
}

/**
 * Waits for statements that were sent without waiting for each other; they run in the order they were sent. When some
 * fail, the first one is what went wrong: the others only stumble over it.
 */
export const together = async <const T extends readonly unknown[]>(
  ...sent: { [K in keyof T]: Promise<T[K]> }
): Promise<T> => {
  const settled = await Promise.allSettled(sent)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  }) as unknown as T
}
