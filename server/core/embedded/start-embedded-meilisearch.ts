import { chown, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UnusableSetup } from '../errors.ts'
import { embeddedSecrets } from './embedded-secrets.ts'
import { freePort } from './free-port.ts'
import { lastLogLines } from './last-log-lines.ts'
import { MEILISEARCH_VERSION, meilisearchProgram } from './meilisearch-program.ts'
import { isRunning, type ProcessMark } from './process-mark.ts'
import { type ServerLog, spawnServer } from './spawn-server.ts'
import { stopProcess } from './stop-process.ts'
import { unprivilegedLaunch } from './unprivileged-launch.ts'
import { waitUntil } from './wait-until.ts'

export type EmbeddedMeilisearchOptions = {
  /** The folder under which everything is kept. */
  dataDir: string
  /** A port on 127.0.0.1; without it any free one. */
  port?: number
}

export type EmbeddedMeilisearch = {
  url: string
  key: string
  port: number
  pid: number
  mark: ProcessMark
  stop(): Promise<void>
}

/**
 * Starts Meilisearch on the data folder. Its index can be rebuilt from PostgreSQL at any time, so each version of the
 * program gets a folder of its own instead of a conversion.
 */
export const startEmbeddedMeilisearch = async (options: EmbeddedMeilisearchOptions): Promise<EmbeddedMeilisearch> => {
  const dataDir = resolve(options.dataDir)
  const folder = join(dataDir, `meilisearch-${MEILISEARCH_VERSION}`)
  const logFile = join(dataDir, 'log', 'meilisearch.log')
  await mkdir(join(dataDir, 'log'), { recursive: true })
  const program = await meilisearchProgram(dataDir)
  const { launch, owner } = await unprivilegedLaunch(folder, [program])
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (owner) await chown(folder, owner.uid, owner.gid)
  const { meiliKey: key } = await embeddedSecrets(dataDir)
  const port = await freePort(options.port, 'EMBEDDED_MEILI_PORT')
  const url = `http://127.0.0.1:${port}`
  const args = [
    ['--http-addr', `127.0.0.1:${port}`],
    ['--db-path', join(folder, 'index')],
    ['--dump-dir', join(folder, 'dumps')],
    ['--snapshot-dir', join(folder, 'snapshots')],
    ['--env', 'production'],
    ['--no-analytics'],
    ['--log-level', 'WARN'],
  ].flat()
  // NOTE the key goes by the environment: arguments can be read by every user of the machine
  const env = { MEILI_MASTER_KEY: key }
  const { mark, log } = await spawnServer({ program, args, launch, logFile, env })
  await waitForMeilisearch(url, mark, log)
  return { url, key, port, pid: mark.pid, mark, stop: () => stopProcess(mark, 'SIGTERM', 20_000) }
}

const waitForMeilisearch = async (url: string, mark: ProcessMark, log: ServerLog): Promise<void> => {
  const up = await waitUntil(async () => (await isHealthy(url)) || !(await isRunning(mark)), 120_000)
  if (up && (await isRunning(mark))) return
  await stopProcess(mark, 'SIGTERM', 5_000)
  const why = await lastLogLines(log, /error|panic/i)
  throw new UnusableSetup(`The embedded Meilisearch did not start. ${why} See ${log.file}, or set MEILI_URL.`)
}

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
