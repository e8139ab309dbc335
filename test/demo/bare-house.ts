import { randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { APP_ROLE } from '../../server/core/database.ts'
import { openFileStore } from '../../server/core/file-store.ts'
import { createLog } from '../../server/core/log.ts'
import { openSearch } from '../../server/core/search-client.ts'
import { makeParts } from '../../server/make-parts.ts'
import { fixedClock } from '../support/fixed-clock.ts'
import { TEST_KEYS, TEST_SECRET } from '../support/house.ts'
import { readServices, withDatabase } from '../support/services.ts'

/** The parts of an installation whose database is migrated and empty. */
export const openBareHouse = async (now: string) => {
  const services = readServices()
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await runSql(services.databaseUrl, `create database ${name} template ${services.template}`)
  const log = createLog('silent')
  const parts = makeParts({
    databaseUrl: withDatabase(services.databaseUrl, name),
    role: APP_ROLE,
    secret: TEST_SECRET,
    dataKeys: TEST_KEYS,
    clock: fixedClock(now),
    log,
    search: openSearch({ url: services.meiliUrl, key: services.meiliKey, prefix: `${name}_`, log }),
    files: openFileStore(path.join(services.dataDir, name, 'files')),
  })
  return {
    parts,
    async close() {
      await parts.database.close()
      await runSql(services.databaseUrl, `drop database ${name} with (force)`)
    },
  }
}

const runSql = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
