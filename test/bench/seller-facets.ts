import { PEOPLE } from '../support/people.ts'
import type { Bench, BenchDatabase } from './bench.ts'
import { median, quantile, rounded } from './figures.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { queriesFrom } from './seller-names.ts'

const QUERIES = 200
const WARM_UP = 400

const COUNT = `query CountSellers($query: String) {
  sellers(query: $query, first: 1) { facets { name isEstimate values { value count } } degraded }
}`

const LIST = `query ListSellers($query: String) {
  sellers(query: $query, first: 20) { nodes { id number name kindLabel divisionCode } pageInfo { hasNextPage } degraded }
}`

type Answer = { sellers: { facets?: unknown[] | null; degraded: boolean } }

/** What sellers can be narrowed by, of a text and of the whole register, against the page of sellers that people ask for with it. */
export const sellerFacets = async (bench: Bench, database: BenchDatabase, names: readonly string[]) => {
  const web = await bench.startWeb(database)
  const cookie = await web.signIn(PEOPLE.intake.email)
  const door = keepAliveClient(web.url, 1)
  const ask = async (query: string, text: string) => {
    const { sellers } = await askGraphql<Answer>(door, { query, variables: { query: text } }, { cookie })
    if (sellers.degraded || sellers.facets === null) throw new Error('Meilisearch did not answer in time.')
  }
  const ways = {
    facets: (text: string) => ask(COUNT, text),
    page: (text: string) => ask(LIST, text),
    facetsOfAll: () => ask(COUNT, ''),
    pageOfAll: () => ask(LIST, ''),
  }
  const took: Record<keyof typeof ways, number[]> = { facets: [], page: [], facetsOfAll: [], pageOfAll: [] }
  const queries = queriesFrom(names, QUERIES)
  const order = Object.keys(ways) as (keyof typeof ways)[]
  for (let i = 0; i < WARM_UP + QUERIES; i++)
    for (const way of i % 2 === 0 ? order : order.toReversed()) {
      const start = performance.now()
      await ways[way](queries[i % QUERIES]!)
      if (i >= WARM_UP) took[way].push(performance.now() - start)
    }
  door.close()
  await web.stop()
  const row = (promise: string, our: number[], their: number[], remark: string) => ({
    promise,
    ours: `${rounded(median(our))} ms`,
    against: `${rounded(median(their))} ms the page of twenty`,
    figure: median(our) / median(their),
    unit: '×' as const,
    limit: { most: 5 },
    remarks: [
      `${remark}; p95 ${rounded(quantile(our, 0.95))} ms against ${rounded(quantile(their, 0.95))} ms of ${QUERIES}`,
    ],
  })
  return [
    row('Its facets', took.facets, took.page, 'by GraphQL with one seller, so the search is part of it'),
    row('Its facets without a text', took.facetsOfAll, took.pageOfAll, 'with those that hang on the reader’s rights'),
  ]
}
