import { sql } from 'kysely'
import type { Ctx } from './context.ts'

/**
 * Runs `work` unless another process is at work under the same name; then it does nothing and answers undefined.
 * Holds no transaction open; the hold ends with the work, or with the process.
 */
export const oneAtATime = <T>(ctx: Ctx, name: string, work: () => Promise<T>): Promise<T | undefined> =>
  ctx.db.connection().execute(async (db) => {
    const key = sql`hashtextextended(${name}, 2)`
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(db)
    if (!rows[0]?.held) return undefined
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(db)
    }
  })
