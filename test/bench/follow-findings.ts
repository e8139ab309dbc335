import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Bench, BenchDatabase } from './bench.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { partnerKey } from './partner-key.ts'
import { POST_REPORTS, reportBatch } from './report-batch.ts'

const BATCHES = 60
const REPORTS = 20
const EVERY_MS = 500
const WARM_UP = 4
const LOOK_EVERY_MS = 20
const PATIENCE_MS = 30_000

type Answer = { postReports: { results: { status: string }[] } }

/** How long it takes, in milliseconds, from the platform's answer until a listing it named has its finding. */
export const followFindings = async (bench: Bench, database: BenchDatabase) => {
  const key = await partnerKey(database)
  await database.parts.database.close()
  const worker = await bench.startWorker(database)
  const web = await bench.startWeb(database)
  const client = keepAliveClient(web.url, 4)
  const db = new pg.Client({ connectionString: database.url })
  await db.connect()
  const waiting = new Map<string, number>()
  const delays: number[] = []
  const post = async (n: number) => {
    const input = reportBatch(n, REPORTS)
    const { postReports } = await askGraphql<Answer>(
      client,
      { query: POST_REPORTS, variables: { input } },
      { authorization: `Bearer ${key}` },
    )
    if (postReports.results.some(({ status }) => status !== 'CREATED')) throw new Error(JSON.stringify(postReports))
    const answered = performance.now()
    for (const { listings } of input) waiting.set(listings[0]!.externalId, answered)
  }
  const look = async () => {
    const { rows } = await db.query<{ key: string }>(
      `select distinct listing.source_key as key from finding join listing on listing.id = finding.listing_id
       where listing.source_key = any($1)`,
      [[...waiting.keys()]],
    )
    const now = performance.now()
    for (const { key: found } of rows) {
      delays.push(now - waiting.get(found)!)
      waiting.delete(found)
    }
    for (const [name, since] of waiting)
      if (now - since > PATIENCE_MS) throw new Error(`${name} has no finding after ${PATIENCE_MS} ms.`)
  }
  const lookUntil = async (isDone: () => boolean) => {
    while (!isDone()) {
      await look()
      await sleep(LOOK_EVERY_MS)
    }
  }
  for (let n = 0; n < WARM_UP; n++) await post(n)
  await lookUntil(() => waiting.size === 0)
  delays.length = 0
  const start = performance.now()
  let posted = 0
  const posting = (async () => {
    for (let n = 0; n < BATCHES; n++) {
      const early = start + n * EVERY_MS - performance.now()
      if (early > 0) await sleep(early)
      await post(WARM_UP + n)
      posted++
    }
  })()
  await Promise.all([posting, lookUntil(() => posted === BATCHES && waiting.size === 0)])
  const rate = (BATCHES * REPORTS * 1_000) / (performance.now() - start)
  const hits = (await db.query<{ count: number }>('select count(*)::integer as count from lexicon_hit')).rows[0]!.count
  client.close()
  await db.end()
  await web.stop()
  await worker.stop()
  return { delays, rate, hits, lookEveryMs: LOOK_EVERY_MS, reports: REPORTS }
}
