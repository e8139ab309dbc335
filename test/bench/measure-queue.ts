import { encodeCursor } from '../../server/core/paging.ts'
import { PEOPLE } from '../support/people.ts'
import type { BenchDatabase, Measurement } from './bench.ts'
import { median, rounded } from './figures.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { openText } from './produced-rows.ts'

const CASES = 100_000
const PAGE = 30
const FAR = 1_000
const RUNS = 300
const WARM_UP = 60

/** What the desk's queue asks for. */
const CASES_QUERY = `query Cases($filter: CaseFilter, $orderBy: CaseOrder, $after: String) {
  cases(filter: $filter, orderBy: $orderBy, first: ${PAGE}, after: $after) {
    nodes {
      id number procedureLabel state stateLabel isClosed categoryLabel summary receivedOn
      amount { fen }
      seller { id name caseCount }
      assignee { id name }
      due { clock label on workingDaysLeft isOverdue provisional state }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

type Answer = { cases: { nodes: { id: string }[] } }

/** The desk's queue, open cases by due date: its thousandth page against its first, taking turns. */
export const queue: Measurement = {
  name: 'queue',
  async measure(bench) {
    const database = await bench.database()
    const after = await fill(database)
    await database.parts.database.close()
    const web = await bench.startWeb(database)
    const cookie = await web.signIn(PEOPLE.head.email)
    const client = keepAliveClient(web.url, 1)
    const page = async (cursor: string | null): Promise<number> => {
      const variables = { filter: { queue: 'OFFICE' }, orderBy: 'DUE_ON_ASC', after: cursor }
      const start = performance.now()
      const { cases } = await askGraphql<Answer>(client, { query: CASES_QUERY, variables }, { cookie })
      if (cases.nodes.length !== PAGE) throw new Error(`A page of ${cases.nodes.length} cases.`)
      return performance.now() - start
    }
    const [first, far]: [number[], number[]] = [[], []]
    for (let i = 0; i < RUNS + WARM_UP; i++) {
      const order: [number[], string | null][] = [
        [first, null],
        [far, after],
      ]
      for (const [times, cursor] of i % 2 === 0 ? order : order.reverse()) {
        const took = await page(cursor)
        if (i >= WARM_UP) times.push(took)
      }
    }
    client.close()
    await web.stop()
    return [
      {
        promise: `Queue page ${FAR.toLocaleString('en')} of ${CASES.toLocaleString('en')} cases`,
        ours: `${rounded(median(far))} ms`,
        against: `${rounded(median(first))} ms page 1`,
        figure: median(far) / median(first),
        unit: '×',
        limit: { most: 1.2 },
        remarks: [`pages of ${PAGE}, open cases of the office by due date; medians of ${RUNS} runs each`],
      },
    ]
  },
}

/** Cases in bulk with their sellers and clocks; the cursor after which page 1,000 begins. */
const fill = async ({ url, town }: BenchDatabase): Promise<string> => {
  const client = await openText(url)
  await client.query(`
    insert into seller (number, name, name_key, kind, source)
    select 'P2026-' || lpad(i::text, 7, '0') || '-0', '小店' || i, '小店' || i, 'UNKNOWN', 'bench' from generate_series(1, 5000) as i`)
  await client.query(
    `insert into case_file (number, procedure, state, authority_id, assignee_id, seller_id, category, summary, amount_fen,
      ruleset, received_on, due_on, due_clock)
    select 'C2026-' || lpad(i::text, 7, '0') || '-0', case i % 2 when 0 then 'mediation' else 'report' end, 'registered', $1,
      case i % 3 when 0 then null else $2 end, ($3::uuid[])[1 + i % 5000], 'counterfeit',
      '收到的商品标签模糊，防伪码查询不到，联系卖家后不再回复，希望退款并赔偿。第' || i || '件', i, 'L121',
      date '2026-05-01' + i % 200, date '2026-05-12' + i % 200, case i % 2 when 0 then 'C1' else 'R1' end
    from generate_series(1, ${CASES}) as i`,
    [town.countyId, town.ids.intake, await sellerIds(client)],
  )
  await client.query(`
    insert into case_clock (case_id, clock, started_on, due_on, provisional, explanation)
    select id, due_clock, received_on, due_on, false, '[]' from case_file`)
  await client.query('analyze')
  const { rows } = await client.query<{ due_on: string; id: string }>(
    `select due_on, id from case_file where is_open order by due_on, id limit 1 offset ${(FAR - 1) * PAGE - 1}`,
  )
  await client.end()
  return encodeCursor([rows[0]!.due_on, rows[0]!.id])
}

const sellerIds = async (client: Awaited<ReturnType<typeof openText>>): Promise<string> =>
  (await client.query<{ ids: string }>('select array_agg(id) as ids from seller')).rows[0]!.ids
