import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { fileSubmission } from '../../server/cases/file-submission.ts'
import { APP_ROLE, openDatabase } from '../../server/core/database.ts'
import { UnusableSetup } from '../../server/core/errors.ts'
import { appRole, checkDatabase, migrate } from '../../server/core/migrate.ts'
import { anonymousActor, makeContext, makeParts } from '../../server/make-parts.ts'
import { submissionInput } from '../support/given.ts'
import { type House, openHouse, TEST_KEYS, TEST_SECRET } from '../support/house.ts'

let house: House
let owner: pg.Client
const login = `login_${randomUUID().slice(0, 8)}`
beforeAll(async () => {
  house = await openHouse()
  owner = new pg.Client({ connectionString: house.databaseUrl })
  await owner.connect()
  await owner.query(`create role ${login} login password 'for this test' in role ${APP_ROLE}`)
})
afterAll(async () => {
  await owner.query(`drop role ${login}`)
  await owner.end()
  await house.close()
})

const loginUrl = () => {
  const url = new URL(house.databaseUrl)
  url.username = login
  url.password = 'for this test'
  return url.href
}

describe('a login that owns nothing', () => {
  it('takes the role of the application and sees which migrations were run', async () => {
    expect(await appRole(loginUrl())).toBe(APP_ROLE)
    const database = openDatabase(loginUrl(), { role: APP_ROLE })
    const { rows } = await database.pool.query('select count(*)::int as n from kysely_migration')
    expect(rows[0].n).toBeGreaterThan(5)
    await database.close()
  })

  it('files a submission and everything that goes with it', async () => {
    const parts = makeParts({
      ...house.parts,
      databaseUrl: loginUrl(),
      role: APP_ROLE,
      secret: TEST_SECRET,
      dataKeys: TEST_KEYS,
    })
    const filed = await fileSubmission(makeContext(parts, anonymousActor('127.0.0.1')), submissionInput())
    expect(filed.isNew).toBe(true)
    await parts.database.close()
  })

  it.each([
    'drop table case_file',
    'alter table case_file add column more text',
    'create table mine (id int)',
    'delete from kysely_migration',
    'delete from event',
    'create role another superuser',
  ])('can do no more than that: %s', async (statement) => {
    const database = openDatabase(loginUrl(), { role: APP_ROLE })
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    await database.close()
  })
})

describe('checkDatabase', () => {
  it('takes a server that keeps what it says it keeps', async () => {
    await expect(checkDatabase(house.databaseUrl)).resolves.toBeUndefined()
  })

  it('says in one sentence what to do when nothing answers', async () => {
    const refusal = await checkDatabase('postgres://nobody@127.0.0.1:1/nothing').catch((error) => error)
    expect(refusal).toBeInstanceOf(UnusableSetup)
    expect(refusal.message).toMatch(/DATABASE_URL/)
  })

  it('refuses a server that could lose what it acknowledged', async () => {
    await owner.query(`alter role ${login} set synchronous_commit = off`)
    await expect(checkDatabase(loginUrl())).rejects.toThrow(/synchronous_commit/)
    await owner.query(`alter role ${login} reset synchronous_commit`)
  })
})

describe('a database with another history', () => {
  it('is told apart from a failure, and left as it is', async () => {
    const last = '(select name from kysely_migration order by name desc limit 1)'
    const { rows } = await owner.query(
      `update kysely_migration set name = name || '_of_another_version' where name = ${last} returning name`,
    )
    await expect(migrate(house.databaseUrl)).rejects.toThrow(UnusableSetup)
    await expect(migrate(house.databaseUrl)).rejects.toThrow('another version of Weijian')
    await owner.query("update kysely_migration set name = replace(name, '_of_another_version', '') where name = $1", [
      rows[0].name,
    ])
    expect(await migrate(house.databaseUrl)).toEqual([])
  })
})
