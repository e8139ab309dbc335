import { chown, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { UnusableSetup } from '../errors.ts'
import { createPostgresData } from './create-postgres-data.ts'
import { embeddedSecrets } from './embedded-secrets.ts'
import { freePort } from './free-port.ts'
import { lastLogLines } from './last-log-lines.ts'
import { postgresLeftover, postgresOrphans } from './postgres-leftovers.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { isRunning, type ProcessMark } from './process-mark.ts'
import { sharedBuffers } from './shared-buffers.ts'
import { type ServerLog, spawnServer } from './spawn-server.ts'
import { stopProcess } from './stop-process.ts'
import { unprivilegedLaunch } from './unprivileged-launch.ts'
import { waitUntil } from './wait-until.ts'

export type EmbeddedPostgresOptions = {
  /** The folder under which everything is kept; PostgreSQL gets `postgres` in it. */
  dataDir: string
  /** A port on 127.0.0.1; without it any free one. */
  port?: number
  /** PostgreSQL settings that differ from ours. */
  settings?: Record<string, string>
}

export type EmbeddedPostgres = { url: string; port: number; pid: number; mark: ProcessMark; stop(): Promise<void> }

const USER = 'weijian'

// Personal data must not reach the log: no parameters, no failing statement, no DETAIL with the values of a row.
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: sharedBuffers(),
  max_wal_size: '2GB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  cluster_name: 'weijian',
}

/** Starts PostgreSQL 18 on the data folder, making it first when it is empty. The URL names a database of our own. */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const dataDir = resolve(options.dataDir)
  const folder = join(dataDir, 'postgres')
  const logFile = join(dataDir, 'log', 'postgres.log')
  await mkdir(join(dataDir, 'log'), { recursive: true })
  const { initdb, postgres } = await postgresPrograms()
  const { postgresPassword: password } = await embeddedSecrets(dataDir)
  const { launch, owner } = await unprivilegedLaunch(folder, [initdb, postgres])
  await createPostgresData({ initdb, launch, owner, folder, user: USER, password })
  if (owner) await chown(folder, owner.uid, owner.gid)
  await endLeftovers(folder)
  const port = await freePort(options.port, 'EMBEDDED_POSTGRES_PORT')
  const settings = { ...SETTINGS, ...options.settings }
  const args = ['-D', folder, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const { mark, log } = await spawnServer({ program: postgres, args, launch, logFile })
  const url = (database: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`
  await waitForPostgres(url('postgres'), mark, log)
  await createDatabase(url('postgres'), USER)
  return { url: url(USER), port, pid: mark.pid, mark, stop: () => stopProcess(mark, 'SIGINT', 30_000) }
}

/** What still runs on the folder after a crash: the server, or its backends when it was killed. */
const endLeftovers = async (folder: string): Promise<void> => {
  const leftover = await postgresLeftover(folder)
  if (leftover) await stopProcess(leftover, 'SIGINT', 30_000)
  for (const orphan of await postgresOrphans(folder)) await stopProcess(orphan, 'SIGQUIT', 5_000)
}

/** A server that recovers from a crash may need minutes; it is waited for as long as it lives. */
const waitForPostgres = async (url: string, mark: ProcessMark, log: ServerLog): Promise<void> => {
  const up = await waitUntil(async () => (await answers(url)) || !(await isRunning(mark)), 10 * 60_000, 100)
  if (up && (await isRunning(mark))) return
  await stopProcess(mark, 'SIGINT', 10_000)
  const why = await lastLogLines(log, /FATAL|PANIC|ERROR|error while loading/)
  throw new UnusableSetup(`The embedded PostgreSQL did not start. ${why} See ${log.file}, or set DATABASE_URL.`)
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const createDatabase = async (url: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
