import { setTimeout as sleep } from 'node:timers/promises'
import { PEOPLE } from '../support/people.ts'
import type { Measurement } from './bench.ts'
import { quantile, rounded } from './figures.ts'
import { FILE_SUBMISSION, filingInput } from './filing-input.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { generatedNames } from './seller-names.ts'

const A_SECOND = 50
const SECONDS = 30
const WARM_UP_SECONDS = 5
const LOOK_AT_EVERY = 10
const LOOK_EVERY_MS = 50
const PATIENCE_MS = 30_000

const FIND = 'query Find($query: String) { sellers(query: $query, first: 5) { nodes { name } degraded } }'

type Filed = { fileSubmission: { __typename: string } }
type Found = { sellers: { nodes: { name: string }[]; degraded: boolean } }

/** From the receipt until the seller named in the filing is found by the desk's search, while filings pour in. */
export const freshness: Measurement = {
  name: 'freshness',
  async measure(bench) {
    const database = await bench.database()
    await database.parts.database.close()
    const worker = await bench.startWorker(database)
    const web = await bench.startWeb(database)
    const cookie = await web.signIn(PEOPLE.intake.email)
    const [filer, officer] = [keepAliveClient(web.url, 64), keepAliveClient(web.url, 64)]
    const shopNames = generatedNames((SECONDS + WARM_UP_SECONDS) * A_SECOND)
    const delays: number[] = []
    const find = async (name: string): Promise<void> => {
      const acknowledged = performance.now()
      for (;;) {
        const { sellers } = await askGraphql<Found>(officer, { query: FIND, variables: { query: name } }, { cookie })
        const waited = performance.now() - acknowledged
        if (!sellers.degraded && sellers.nodes.some((seller) => seller.name === name)) return void delays.push(waited)
        if (waited > PATIENCE_MS) throw new Error(`${name} cannot be found after ${PATIENCE_MS} ms.`)
        await sleep(LOOK_EVERY_MS)
      }
    }
    const fileOne = async (n: number): Promise<void> => {
      const name = shopNames[n]!
      // Odd ones name a seller nobody knows.
      const variables = { input: filingInput(2 * n + 1, name) }
      const { fileSubmission } = await askGraphql<Filed>(filer, { query: FILE_SUBMISSION, variables })
      if (fileSubmission.__typename !== 'Receipt') throw new Error(JSON.stringify(fileSubmission))
      if (n >= WARM_UP_SECONDS * A_SECOND && n % LOOK_AT_EVERY === 0) await find(name)
    }
    // The worker makes the missing index first; that is not what is measured.
    await fileOne(0)
    await find(shopNames[0]!)
    delays.length = 0
    const start = performance.now()
    const underWay: Promise<void>[] = []
    for (let n = 1; n < (SECONDS + WARM_UP_SECONDS) * A_SECOND; n++) {
      const due = start + (n * 1_000) / A_SECOND
      const wait = due - performance.now()
      if (wait > 0) await sleep(wait)
      underWay.push(fileOne(n))
    }
    await Promise.all(underWay)
    const rate = ((SECONDS + WARM_UP_SECONDS) * A_SECOND) / ((performance.now() - start) / 1_000)
    filer.close()
    officer.close()
    await web.stop()
    await worker.stop()
    return [
      {
        promise: 'Searchable after the receipt, p95',
        ours: `${rounded(quantile(delays, 0.95) / 1_000)} s`,
        against: `${rounded(rate)} filings/s`,
        figure: quantile(delays, 0.95) / 1_000,
        unit: 's',
        limit: { most: 2 },
        remarks: [
          `every filing names a new seller; ${delays.length} followed by the desk's search, looked for every ${LOOK_EVERY_MS} ms; median ${rounded(quantile(delays, 0.5))} ms`,
        ],
      },
    ]
  },
}
