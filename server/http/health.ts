import { Router } from 'express'
import { sql } from 'kysely'
import type { Parts } from '../core/context.ts'
import { isMigrated } from '../core/migrate.ts'

const LONGEST_MS = 2_000

/**
 * /healthz: this process answers. /readyz: it can do its work, for which it needs the migrated database; without the
 * search server it can, and says `degraded`.
 */
export const health = (parts: Pick<Parts, 'db' | 'search'>, databaseUrl: string): Router => {
  const router = Router()
  let migrated = false
  const databaseState = async (): Promise<'up' | 'down' | 'not migrated'> => {
    try {
      await within(LONGEST_MS, sql`select 1`.execute(parts.db))
      migrated ||= await within(LONGEST_MS, isMigrated(databaseUrl))
      return migrated ? 'up' : 'not migrated'
    } catch {
      return 'down'
    }
  }
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'alive' })
  })
  router.get('/readyz', async (_req, res) => {
    const [database, searchUp] = await Promise.all([databaseState(), parts.search.isUp().catch(() => false)])
    const ready = database === 'up'
    const status = ready ? (searchUp ? 'ready' : 'degraded') : 'unavailable'
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status, database, search: searchUp ? 'up' : 'down' })
  })
  return router
}

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
