import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startEmbeddedMeilisearch } from '../../server/core/embedded/start-embedded-meilisearch.ts'
import { startEmbeddedPostgres } from '../../server/core/embedded/start-embedded-postgres.ts'
import { unpackBrowser } from './browser.ts'
import { type Services, withDatabase } from './services.ts'

const TEMPLATE = 'weijian_template'

/** One PostgreSQL and one Meilisearch for the run; a migrated template that each test file clones. */
export default async function globalSetup(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'weijian-test-'))
  const [postgres, meilisearch] = await Promise.all([
    startEmbeddedPostgres({ dataDir, settings: { synchronous_commit: 'on' } }),
    startEmbeddedMeilisearch({ dataDir }),
    unpackBrowser(),
  ])
  try {
    await makeTemplate(postgres.url)
  } catch (error) {
    await Promise.all([postgres.stop(), meilisearch.stop()])
    throw error
  }
  const services: Services = {
    databaseUrl: postgres.url,
    template: TEMPLATE,
    meiliUrl: meilisearch.url,
    meiliKey: meilisearch.key,
    dataDir,
  }
  const file = path.join(dataDir, 'services.json')
  await writeFile(file, JSON.stringify(services))
  process.env.WEIJIAN_TEST_SERVICES = file
  ;(globalThis as Record<string, unknown>).weijianTestServers = { postgres, meilisearch, dataDir }
}

const makeTemplate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const script = path.join(process.cwd(), 'test/support/migrate-template.ts')
  await promisify(execFile)(process.execPath, [script, withDatabase(url, TEMPLATE)])
}
