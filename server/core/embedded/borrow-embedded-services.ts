import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { markProcess } from './process-mark.ts'
import { forgetRunning, type RunningServices, readRunning, writeRunning } from './running-services.ts'
import { startEmbeddedMeilisearch } from './start-embedded-meilisearch.ts'
import { startEmbeddedPostgres } from './start-embedded-postgres.ts'
import { stopProcess } from './stop-process.ts'
import { withFolderLock } from './with-folder-lock.ts'

export type BorrowOptions = {
  dataDir: string
  /** Which of the two are wanted. */
  postgres: boolean
  meilisearch: boolean
  postgresPort?: number
  meiliPort?: number
}

export type BorrowedServices = {
  databaseUrl: string | null
  meili: { url: string; key: string } | null
  /** Ends the use; the last one to give back stops the servers. May be called twice. */
  giveBack(): Promise<void>
}

/**
 * The embedded servers of a data folder, shared by all commands of this machine that use that folder: the first one
 * starts them, the next ones use the running ones, the last one stops them. Those who ended without giving back
 * are not counted.
 */
export const borrowEmbeddedServices = async (options: BorrowOptions): Promise<BorrowedServices> => {
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const id = randomUUID()
  const running = await withFolderLock(dataDir, () => join(dataDir, id, options))
  let given: Promise<void> | null = null
  return {
    databaseUrl: options.postgres ? (running.postgres?.url ?? null) : null,
    meili: options.meilisearch && running.meilisearch ? running.meilisearch : null,
    giveBack: () => {
      given ??= withFolderLock(dataDir, () => leave(dataDir, id))
      return given
    },
  }
}

const join = async (dataDir: string, id: string, options: BorrowOptions): Promise<RunningServices> => {
  const { borrowers, ...found } = await readRunning(dataDir)
  const running = { ...found, borrowers: [...borrowers, { id, mark: await markProcess(process.pid) }] }
  try {
    if (options.postgres && !running.postgres) {
      running.postgres = await startEmbeddedPostgres({ dataDir, port: options.postgresPort })
      await writeRunning(dataDir, running)
    }
    if (options.meilisearch && !running.meilisearch) {
      running.meilisearch = await startEmbeddedMeilisearch({ dataDir, port: options.meiliPort })
    }
    await writeRunning(dataDir, running)
    return running
  } catch (error) {
    await leave(dataDir, id)
    throw error
  }
}

const leave = async (dataDir: string, id: string): Promise<void> => {
  const running = await readRunning(dataDir)
  const borrowers = running.borrowers.filter((borrower) => borrower.id !== id)
  if (borrowers.length > 0) return writeRunning(dataDir, { ...running, borrowers })
  await Promise.all([
    running.meilisearch && stopProcess(running.meilisearch.mark, 'SIGTERM', 20_000),
    running.postgres && stopProcess(running.postgres.mark, 'SIGINT', 30_000),
  ])
  await forgetRunning(dataDir)
}
