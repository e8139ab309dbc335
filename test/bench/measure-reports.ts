import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Measurement } from './bench.ts'
import { median, rounded } from './figures.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { partnerKey } from './partner-key.ts'
import { type Mark, markNow, openText, sinceMark } from './produced-rows.ts'
import { POST_REPORTS, reportBatch } from './report-batch.ts'

const ROUNDS = 11
const WARM_UP = 4
const REPORTS = 500

/** In the order in which rows refer to each other. */
const TABLES = [
  'seller',
  'seller_account',
  'seller_identifier',
  'listing',
  'partner_report',
  'partner_report_listing',
  'event',
  'outbox',
]

type Answer = { postReports: { results: { status: string }[] } }

/** A platform's batch through its door, against COPY of the very same rows in one transaction. */
export const reports: Measurement = {
  name: 'reports',
  async measure(bench) {
    const database = await bench.database()
    const key = await partnerKey(database)
    await database.parts.database.close()
    const twinUrl = await database.twin()
    const web = await bench.startWeb(database)
    const client = keepAliveClient(web.url, 1)
    const [main, twin] = await Promise.all([openText(database.url), openText(twinUrl)])
    let calls = 0
    const post = async (): Promise<number> => {
      const variables = { input: reportBatch(calls++, REPORTS) }
      const start = performance.now()
      const { postReports } = await askGraphql<Answer>(
        client,
        { query: POST_REPORTS, variables },
        { authorization: `Bearer ${key}` },
      )
      const took = (performance.now() - start) / 1_000
      if (postReports.results.some(({ status }) => status !== 'CREATED')) throw new Error(JSON.stringify(postReports))
      return took
    }
    const [ours, theirs, cpu]: [number[], number[], number[]] = [[], [], []]
    for (let i = 0; i < WARM_UP; i++) await post()
    for (let round = 0; round <= ROUNDS; round++) {
      const mark = await markNow(main)
      const usedBefore = web.cpuSeconds()
      const oursTook = await post()
      const used = web.cpuSeconds() - usedBefore
      const copies = await Promise.all(TABLES.map(async (table) => ({ table, ...(await copyOut(main, table, mark)) })))
      const start = performance.now()
      await twin.query('begin')
      for (const { table, columns, text } of copies) await copyIn(twin, table, columns, text)
      await twin.query('commit')
      const theirsTook = (performance.now() - start) / 1_000
      if (round === 0) continue
      ours.push(REPORTS / oursTook)
      theirs.push(REPORTS / theirsTook)
      cpu.push(used)
      bench.tell(
        `reports ${round}: ${rounded(ours.at(-1)!)}/s against ${rounded(theirs.at(-1)!)}/s; ${rounded(used * 1_000)} ms`,
      )
    }
    client.close()
    await Promise.all([main.end(), twin.end()])
    await web.stop()
    return [
      {
        promise: 'postReports, 500 a call',
        ours: `${rounded(median(ours))}/s`,
        against: `${rounded(median(theirs))}/s COPY`,
        figure: median(ours) / median(theirs),
        unit: '×',
        limit: { least: 0.2 },
        remarks: [
          `one caller; a listing each, a new seller for every fifth; ${TABLES.length} tables; median of ${ROUNDS} calls`,
          `the web process used ${rounded(median(cpu) * 1_000)} ms of processor time a call`,
        ],
      },
    ]
  },
}

type Copy = { columns: string; text: Buffer }

/** The rows a call left in a table, in COPY's own format; the outbox numbers its rows itself. */
const copyOut = async (client: pg.Client, table: string, mark: Mark): Promise<Copy> => {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''`,
    [table],
  )
  const { columns } = rows[0]!
  const chunks: Buffer[] = []
  const stream = client.query(to(`copy (select ${columns} from ${table} where ${sinceMark(table, mark)}) to stdout`))
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(stream, 'end')
  return { columns, text: Buffer.concat(chunks) }
}

const copyIn = (client: pg.Client, table: string, columns: string, text: Buffer): Promise<void> =>
  pipeline(Readable.from([text]), client.query(from(`copy ${table} (${columns}) from stdin`)))
