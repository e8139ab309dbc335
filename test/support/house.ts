import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Actor, Ctx } from '../../server/core/context.ts'
import { APP_ROLE } from '../../server/core/database.ts'
import { openFileStore } from '../../server/core/file-store.ts'
import { createLog } from '../../server/core/log.ts'
import type { Mailer } from '../../server/core/mailer.ts'
import { drainOutbox, outboxState } from '../../server/core/outbox.ts'
import { openSearch } from '../../server/core/search-client.ts'
import type { Locale } from '../../server/core/words.ts'
import { createAuth } from '../../server/identity/create-auth.ts'
import { findPersonActor } from '../../server/identity/person-store.ts'
import { anonymousActor, makeContext, makeParts, systemActor } from '../../server/make-parts.ts'
import { searchIndexes } from '../../server/search-indexes.ts'
import { healIndex } from '../../server/sellers/heal-index.ts'
import { listeners } from '../../server/subscribers.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { type Neighbour, settleTown, type TestRole, type Town } from './people.ts'
import { readServices, withDatabase } from './services.ts'

export type House = {
  parts: ReturnType<typeof makeParts>
  auth: ReturnType<typeof createAuth>
  clock: FixedClock
  town: Town
  databaseUrl: string
  search: { url: string; key: string; prefix: string }
  dataDir: string
  /** A context as one of the fixed people. */
  as(role: TestRole, locale?: Locale): Promise<Ctx>
  /** A context as somebody of an office elsewhere. */
  asNeighbour(who: Neighbour, locale?: Locale): Promise<Ctx>
  with(actor: Actor, locale?: Locale): Ctx
  anonymous(locale?: Locale): Ctx
  system(): Ctx
  /** Lets the listeners work off everything that waits. */
  settle(): Promise<void>
  close(): Promise<void>
}

export const TEST_SECRET = 'a secret for tests, long enough to sign with'
export const TEST_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

/** A whole house for one test file: its own database and index names, the real servers of the run. */
export const openHouse = async (
  options: {
    now?: string
    limitScale?: number
    publishComplaintsFrom?: number
    search?: { url: string; key: string }
    mailer?: Mailer
  } = {},
): Promise<House> => {
  const services = readServices()
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await runSql(services.databaseUrl, `create database ${name} template ${services.template}`)
  const databaseUrl = withDatabase(services.databaseUrl, name)
  const clock = fixedClock(options.now ?? '2026-11-23T02:00:00Z')
  const log = createLog(process.env.TEST_LOG ?? 'silent')
  const search = { url: services.meiliUrl, key: services.meiliKey, ...options.search, prefix: `${name}_` }
  const dataDir = path.join(services.dataDir, name)
  const parts = makeParts({
    databaseUrl,
    role: APP_ROLE,
    secret: TEST_SECRET,
    dataKeys: TEST_KEYS,
    clock,
    log,
    search: openSearch({ ...search, log }),
    files: openFileStore(path.join(dataDir, 'files')),
    mailer: options.mailer,
    limitScale: options.limitScale ?? 1,
    publishComplaintsFrom: options.publishComplaintsFrom ?? 0,
  })
  const auth = createAuth({ ...parts, secret: TEST_SECRET, publicUrl: 'http://localhost' })
  const town = await settleTown(parts, auth)
  return {
    parts,
    auth,
    clock,
    town,
    databaseUrl,
    search,
    dataDir,
    as: async (role, locale = 'zh-CN') => makeContext(parts, (await findPersonActor(parts, town.ids[role]))!, locale),
    asNeighbour: async (who, locale = 'zh-CN') =>
      makeContext(parts, (await findPersonActor(parts, town[`${who}Id`]))!, locale),
    with: (actor, locale = 'zh-CN') => makeContext(parts, actor, locale),
    anonymous: (locale = 'zh-CN') => makeContext(parts, anonymousActor('127.0.0.1'), locale),
    system: () => makeContext(parts, systemActor),
    settle: () => settleOutbox(makeContext(parts, systemActor)),
    async close() {
      parts.search.close()
      await parts.database.close()
      await runSql(services.databaseUrl, `drop database ${name} with (force)`)
    },
  }
}

/** Works until nothing waits: what failed is tried again when its time has come. Ends after two minutes whatever waits. */
const settleOutbox = async (ctx: Ctx): Promise<void> => {
  // A house has no index until one is made; rows for a missing index wait.
  for (const index of searchIndexes) await healIndex(ctx, index)
  for (let attempt = 0; attempt < 240; attempt++) {
    await drainOutbox(ctx, listeners)
    if ((await outboxState(ctx)).waiting === 0) return
    await sleep(500)
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
