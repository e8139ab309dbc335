import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '../../server/core/clock.ts'
import { APP_ROLE } from '../../server/core/database.ts'
import { startEmbeddedMeilisearch } from '../../server/core/embedded/start-embedded-meilisearch.ts'
import { startEmbeddedPostgres } from '../../server/core/embedded/start-embedded-postgres.ts'
import { openFileStore } from '../../server/core/file-store.ts'
import { createLog } from '../../server/core/log.ts'
import { migrate } from '../../server/core/migrate.ts'
import { openSearch } from '../../server/core/search-client.ts'
import { createAuth } from '../../server/identity/create-auth.ts'
import { makeParts } from '../../server/make-parts.ts'
import { PASSWORD, settleTown } from '../support/people.ts'
import { withDatabase } from '../support/services.ts'
import type { Bench, BenchDatabase } from './bench.ts'
import { spawnWeijian } from './spawn-weijian.ts'

/** Servers of its own for a bench, with the settings of every installation; gone when it is closed. */
export const openBench = async (
  options: Pick<Bench, 'namesFile' | 'tell'>,
): Promise<Bench & { close(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'weijian-bench-'))
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: folder })
    stops.push(() => postgres.stop())
    const meilisearch = await startEmbeddedMeilisearch({ dataDir: folder })
    stops.push(() => meilisearch.stop())
    const secret = randomBytes(32).toString('base64url')
    const dataKeys = `bench:${randomBytes(32).toString('base64')}`
    const settings = (database: BenchDatabase) => ({
      DATABASE_URL: database.url,
      MEILI_URL: meilisearch.url,
      MEILI_KEY: meilisearch.key,
      DATA_DIR: folder,
      SECRET: secret,
      DATA_KEYS: dataKeys,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      LIMIT_SCALE: '10000',
    })
    let count = 0
    const database = async (): Promise<BenchDatabase> => {
      const name = `bench_${++count}`
      await runSql(postgres.url, `create database ${name}`)
      const url = withDatabase(postgres.url, name)
      await migrate(url)
      const log = createLog('warn')
      const search = openSearch({ ...meilisearch, log })
      const parts = makeParts({
        ...{ databaseUrl: url, role: APP_ROLE, secret, dataKeys, clock: systemClock, log, search },
        files: openFileStore(join(folder, 'files')),
      })
      const auth = createAuth({ ...parts, secret, publicUrl: 'http://localhost' })
      const town = await settleTown(parts, auth)
      const twin = async () => {
        await runSql(postgres.url, `create database ${name}_twin template ${name}`)
        return withDatabase(postgres.url, `${name}_twin`)
      }
      return { name, url, town, parts, search, twin }
    }
    const startWeb = async (on: BenchDatabase) => {
      const { firstLine: url, ...web } = await spawnWeijian('web', settings(on))
      stops.push(web.stop)
      return { ...web, url, signIn: (email: string) => signIn(url, email) }
    }
    const startWorker = async (on: BenchDatabase) => {
      const { stop } = await spawnWeijian('worker', settings(on))
      stops.push(stop)
      return { stop }
    }
    return { ...options, database, startWeb, startWorker, meilisearch, close }
  } catch (error) {
    await close()
    throw error
  }
}

const signIn = async (url: string, email: string): Promise<string> => {
  const answer = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

export const runSql = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
