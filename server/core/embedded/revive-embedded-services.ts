import { resolve } from 'node:path'
import { readRunning, writeRunning } from './running-services.ts'
import { startEmbeddedMeilisearch } from './start-embedded-meilisearch.ts'
import { startEmbeddedPostgres } from './start-embedded-postgres.ts'
import { withFolderLock } from './with-folder-lock.ts'

export type ReviveOptions = {
  dataDir: string
  /** The port the server had; undefined leaves that server alone. */
  postgresPort?: number | undefined
  meiliPort?: number | undefined
}

/** Starts the servers that died again where they were, so that whoever uses them finds them. Returns which. */
export const reviveEmbeddedServices = async (options: ReviveOptions): Promise<string[]> => {
  const dataDir = resolve(options.dataDir)
  const seen = await readRunning(dataDir)
  if (!isMissing(seen.postgres, options.postgresPort) && !isMissing(seen.meilisearch, options.meiliPort)) return []
  return withFolderLock(dataDir, async () => {
    const running = await readRunning(dataDir)
    if (running.borrowers.length === 0) return []
    const revived: string[] = []
    if (isMissing(running.postgres, options.postgresPort)) {
      running.postgres = await startEmbeddedPostgres({ dataDir, port: options.postgresPort })
      revived.push('PostgreSQL')
      await writeRunning(dataDir, running)
    }
    if (isMissing(running.meilisearch, options.meiliPort)) {
      running.meilisearch = await startEmbeddedMeilisearch({ dataDir, port: options.meiliPort })
      revived.push('Meilisearch')
      await writeRunning(dataDir, running)
    }
    return revived
  })
}

const isMissing = (server: object | null, port: number | undefined): boolean => port !== undefined && server === null
