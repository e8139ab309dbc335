import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isRunning } from './process-mark.ts'
import { writePrivately } from './write-privately.ts'

const mark = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() })

const shape = z.object({
  /** Everybody who uses the services now. */
  borrowers: z.array(z.object({ id: z.string(), mark })),
  postgres: z.object({ mark, url: z.string() }).nullable(),
  meilisearch: z.object({ mark, url: z.string(), key: z.string() }).nullable(),
})

export type RunningServices = z.output<typeof shape>

const file = (dataDir: string): string => join(dataDir, 'running.json')

/** What the data folder says is running, without the processes that are not there any more. */
export const readRunning = async (dataDir: string): Promise<RunningServices> => {
  const nothing: RunningServices = { borrowers: [], postgres: null, meilisearch: null }
  const text = await readFile(file(dataDir), 'utf8').catch(() => null)
  const kept = text === null ? nothing : parse(text, nothing)
  const alive = await Promise.all(kept.borrowers.map((borrower) => isRunning(borrower.mark)))
  return {
    borrowers: kept.borrowers.filter((_, i) => alive[i]),
    postgres: kept.postgres && (await isRunning(kept.postgres.mark)) ? kept.postgres : null,
    meilisearch: kept.meilisearch && (await isRunning(kept.meilisearch.mark)) ? kept.meilisearch : null,
  }
}

const parse = (text: string, otherwise: RunningServices): RunningServices => {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return otherwise
  }
}

export const writeRunning = (dataDir: string, running: RunningServices): Promise<void> =>
  writePrivately(file(dataDir), JSON.stringify(running, null, 2))

export const forgetRunning = (dataDir: string): Promise<void> => rm(file(dataDir), { force: true })
