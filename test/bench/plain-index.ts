import { Meilisearch } from 'meilisearch'
import type { Bench } from './bench.ts'

/** An index of nothing but the names, as the server sets it up by itself. */
export const PLAIN = 'plain_names'

const BATCH = 5_000

const openPlain = ({ meilisearch }: Bench) =>
  new Meilisearch({ host: meilisearch.url, apiKey: meilisearch.key, defaultWaitOptions: { timeout: 0, interval: 20 } })

/** Loads the names alone, in batches that wait together; seconds until they can be found. */
export const fillPlain = async (bench: Bench, names: readonly string[]): Promise<number> => {
  const client = openPlain(bench)
  const start = performance.now()
  await client.createIndex(PLAIN, { primaryKey: 'id' }).waitTask()
  const documents = names.map((name, id) => ({ id, name }))
  const tasks = []
  for (let i = 0; i < documents.length; i += BATCH)
    tasks.push(await client.index(PLAIN).addDocuments(documents.slice(i, i + BATCH)))
  await client.tasks.waitForTasks(tasks.map(({ taskUid }) => taskUid))
  return (performance.now() - start) / 1_000
}

/** Bytes that all indexes take on the server's disk. */
export const usedBytes = async (bench: Bench): Promise<number> => {
  const { usedDatabaseSize } = (await openPlain(bench).getStats()) as { usedDatabaseSize?: number }
  if (!usedDatabaseSize) throw new Error('The server does not say what its indexes take.')
  return usedDatabaseSize
}
