import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { openDatabase } from '../../server/core/database.ts'
import { waitUntil } from '../../server/core/embedded/wait-until.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

describe('openDatabase', () => {
  it('lives on when the server drops a connection between two queries of a transaction', async () => {
    const lost: string[] = []
    const other = openDatabase(house.databaseUrl)
    const database = openDatabase(house.databaseUrl, { onIdleError: ({ message }) => void lost.push(message) })
    const work = database.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]!.pid}, 5000)`.execute(other.db)
      expect(await waitUntil(async () => lost.length > 0, 10_000)).toBe(true)
      await sql`select 1`.execute(tx)
    })
    await expect(work).rejects.toThrow(/not queryable|terminated/)
    expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
    await Promise.all([database.close(), other.close()])
  })

  it('closes when its connections are gone, not before: a server stopped right then has nobody to complain to', async () => {
    const other = openDatabase(house.databaseUrl)
    for (let round = 0; round < 5; round++) {
      const lost: string[] = []
      const database = openDatabase(house.databaseUrl, { onIdleError: ({ message }) => void lost.push(message) })
      const asked = Array.from({ length: 10 }, () =>
        sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.05)`.execute(database.db),
      )
      const pids = (await Promise.all(asked)).flatMap(({ rows }) => rows.map(({ pid }) => pid))
      await database.close()
      const left = await sql`select from pg_stat_activity where pid = any(${pids})`.execute(other.db)
      expect(left.rows).toHaveLength(0)
      expect(lost).toEqual([])
    }
    await other.close()
  })
})
