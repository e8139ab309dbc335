import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import pg from 'pg'
import type { Ctx } from '../../server/core/context.ts'
import { type Database, openDatabase } from '../../server/core/database.ts'
import { inTransaction, together } from '../../server/core/transaction.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let database: Database
/** The login that owns the tables, on a connection of its own. */
let owner: pg.Client

beforeAll(async () => {
  house = await openHouse()
  owner = new pg.Client({ connectionString: house.databaseUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await house.close()
})

/** One connection only, so that every statement of a test meets those before it. */
beforeEach(() => {
  database = openDatabase(house.databaseUrl, { max: 1 })
})
afterEach(() => database.close())

const prepared = async (): Promise<string[]> => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(database.db)
  return rows.map(({ statement }) => statement)
}
const countOf = async (text: string) => (await prepared()).filter((statement) => statement.includes(text)).length

/** A table that changes while connections hold plans for it. */
const withTable = async (name: string, work: () => Promise<void>) => {
  await owner.query(`create table ${name} (one integer)`)
  await owner.query(`insert into ${name} values (1)`)
  try {
    await work()
  } finally {
    await owner.query(`drop table ${name}`)
  }
}

describe('a connection', () => {
  it('prepares a statement when it comes again, and once', async () => {
    const ask = (value: number) => sql`select ${value}::int as asked_again`.execute(database.db)
    await ask(1)
    expect(await countOf('asked_again')).toBe(0)
    await ask(2)
    expect(await countOf('asked_again')).toBe(1)
    expect((await ask(3)).rows).toEqual([{ askedAgain: 3 }])
    expect(await countOf('asked_again')).toBe(1)
  })

  it('prepares nothing that never comes again', async () => {
    for (let i = 0; i < 20; i++) await sql`select ${sql.lit(i)} as never_the_same`.execute(database.db)
    expect(await countOf('never_the_same')).toBe(0)
  })

  it('goes on when a table has changed under a prepared statement', () =>
    withTable('changing_alone', async () => {
      const read = () => sql`select * from changing_alone where one = ${1}`.execute(database.db)
      for (let i = 0; i < 3; i++) await read()
      expect(await countOf('changing_alone')).toBe(1)
      await owner.query('alter table changing_alone add column two integer default 2')
      expect((await read()).rows).toEqual([{ one: 1, two: 2 }])
    }))

  it('begins a transaction anew when a table has changed under it, and keeps its work once', () =>
    withTable('changing_within', async () => {
      const ctx: Ctx = { ...house.system(), db: database.db }
      const add = (one: number) =>
        inTransaction(ctx, async (tx) => {
          await sql`insert into changing_within (one) values (${one})`.execute(tx.db)
          return (await sql`select * from changing_within where one = ${one}`.execute(tx.db)).rows
        })
      for (let i = 2; i < 5; i++) await add(i)
      await owner.query('alter table changing_within add column two integer default 2')
      expect(await add(5)).toEqual([{ one: 5, two: 2 }])
      const { rows } = await owner.query('select one from changing_within order by one')
      expect(rows.map(({ one }) => one)).toEqual([1, 2, 3, 4, 5])
    }))

  it('tells a caller of the pool itself its answer too', async () => {
    for (let i = 0; i < 3; i++) expect((await database.pool.query('select $1::int as n', [i])).rows).toEqual([{ n: i }])
  })
})

describe('together', () => {
  it('runs statements in the order they are sent, in one transaction', () =>
    withTable('sent_at_once', async () => {
      const ctx: Ctx = { ...house.system(), db: database.db }
      const [, , { rows }] = await inTransaction(ctx, ({ db }) =>
        together(
          sql`insert into sent_at_once values (2)`.execute(db),
          sql`update sent_at_once set one = one + 10`.execute(db),
          sql`select one from sent_at_once order by one`.execute(db),
        ),
      )
      expect(rows).toEqual([{ one: 11 }, { one: 12 }])
    }))

  it('says what failed first, not what stumbled over it, and keeps nothing', () =>
    withTable('failing_at_once', async () => {
      const ctx: Ctx = { ...house.system(), db: database.db }
      const work = inTransaction(ctx, ({ db }) =>
        together(
          sql`insert into failing_at_once values (2)`.execute(db),
          sql`select 1 / 0`.execute(db),
          sql`insert into failing_at_once values (3)`.execute(db),
        ),
      )
      await expect(work).rejects.toMatchObject({ code: '22012' })
      const { rows } = await owner.query('select one from failing_at_once')
      expect(rows).toEqual([{ one: 1 }])
    }))
})
