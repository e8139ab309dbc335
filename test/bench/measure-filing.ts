import type pg from 'pg'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import type { Measurement } from './bench.ts'
import { median, rounded } from './figures.ts'
import { FILE_SUBMISSION, filingInput, knownHandle } from './filing-input.ts'
import { groupBySubmission } from './group-by-submission.ts'
import { inParallel } from './in-parallel.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { insertRows, markNow, openText, rowsSince, type TextRow } from './produced-rows.ts'

const CLIENTS = 16
/** Behind one address, as docker-compose.yml runs them. */
const WEBS = 2
const ROUNDS = 9
const WARM_UP = 800
const FILINGS = 400

/** In the order in which rows refer to each other. */
const TABLES = [
  'seller',
  'seller_account',
  'seller_identifier',
  'submission',
  'case_file',
  'case_clock',
  'event',
  'outbox',
]

type Answer = { fileSubmission: { __typename: string } }

/** Filing through the open door, against the very same rows written by hand, one transaction for each filing. */
export const filing: Measurement = {
  name: 'filing',
  async measure(bench) {
    const database = await bench.database()
    const rows = Array.from({ length: 500 }, (_, i) => ({
      sourceKey: String(i),
      name: `已知小店${i}`,
      accounts: [{ platform: 'WECHAT' as const, handle: knownHandle(i) }],
    }))
    await upsertSellersBulk(makeContext(database.parts, systemActor), { source: 'bench', rows })
    await database.parts.database.close()
    const twinUrl = await database.twin()
    const webs = await Promise.all(Array.from({ length: WEBS }, () => bench.startWeb(database)))
    const clients = webs.map((web) => keepAliveClient(web.url, CLIENTS / WEBS))
    const cpuSeconds = () => webs.reduce((sum, web) => sum + web.cpuSeconds(), 0)
    const main = await openText(database.url)
    const writers = await Promise.all(Array.from({ length: CLIENTS }, () => openText(twinUrl)))
    let n = 0
    const file = async (_: unknown, client: number) => {
      const request = { query: FILE_SUBMISSION, variables: { input: filingInput(n++) } }
      const { fileSubmission } = await askGraphql<Answer>(clients[client % WEBS]!, request)
      if (fileSubmission.__typename !== 'Receipt') throw new Error(JSON.stringify(fileSubmission))
    }
    const fileMany = (count: number) => inParallel(Array.from({ length: count }), CLIENTS, file)
    const write = (groups: readonly Map<string, TextRow[]>[]) =>
      inParallel(groups, CLIENTS, (group, writer) => writeOne(writers[writer]!, group))
    const [ours, theirs]: [number[], number[]] = [[], []]
    const cpu: number[] = []
    let written = 0
    await fileMany(WARM_UP)
    for (let round = 0; round <= ROUNDS; round++) {
      const mark = await markNow(main)
      const usedBefore = cpuSeconds()
      const oursTook = await fileMany(FILINGS)
      const usedAfter = cpuSeconds()
      const produced = new Map<string, TextRow[]>()
      for (const table of TABLES) produced.set(table, await rowsSince(main, table, mark))
      const theirsTook = await write(groupBySubmission(produced))
      // The first round warms the writers up.
      if (round === 0) continue
      ours.push(FILINGS / oursTook)
      theirs.push(FILINGS / theirsTook)
      written = [...produced.values()].flat().length
      cpu.push((usedAfter - usedBefore) / FILINGS)
      bench.tell(
        `filing ${round}: ${rounded(ours.at(-1)!)}/s against ${rounded(theirs.at(-1)!)}/s; ${rounded(cpu.at(-1)! * 1_000)} ms`,
      )
    }
    for (const client of clients) client.close()
    await Promise.all([main, ...writers].map((one) => one.end()))
    await Promise.all(webs.map((web) => web.stop()))
    return [
      {
        promise: 'Filing by GraphQL, 16 clients',
        ours: `${rounded(median(ours))}/s`,
        against: `${rounded(median(theirs))}/s plain pg`,
        figure: median(ours) / median(theirs),
        unit: '×',
        limit: { least: 0.3 },
        remarks: [
          `${WEBS} web processes; ${rounded(written / FILINGS)} rows a filing in ${TABLES.length} tables; median of ${ROUNDS} rounds`,
          `they used ${rounded(median(cpu) * 1_000)} ms of processor time a filing`,
        ],
      },
    ]
  },
}

const writeOne = async (client: pg.Client, group: ReadonlyMap<string, TextRow[]>): Promise<void> => {
  await client.query('begin')
  for (const [table, rows] of group) await insertRows(client, table, rows)
  await client.query('commit')
}
