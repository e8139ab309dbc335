import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dealOut, type Find, queryOf, type Search } from '../../server/core/search-client.ts'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { findSellerIds } from '../../server/sellers/find-seller-ids.ts'
import { importSellers } from '../../server/sellers/import-sellers.ts'
import { sellerIndex } from '../../server/sellers/seller-index.ts'
import { PEOPLE } from '../support/people.ts'
import type { Bench, BenchDatabase, Measurement } from './bench.ts'
import { median, quantile, rounded } from './figures.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { PLAIN } from './plain-index.ts'
import { searchIndexCost } from './search-index-cost.ts'
import { searchRecall } from './search-recall.ts'
import { sellerFacets } from './seller-facets.ts'
import { namesFileFor, queriesFrom } from './seller-names.ts'

const QUERIES = 1_000
/** A server that runs for days has long compiled what it does all the time. */
const WARM_UP = 4_000

/**
 * Who asks first finds the caches cold that who asks next finds warm: each comes once right behind each other.
 * (Taking turns round a circle, one of them came before the other most times.)
 */
const ORDERS = [
  ['ours', 'together', 'plain', 'apart'],
  ['together', 'apart', 'ours', 'plain'],
  ['apart', 'plain', 'together', 'ours'],
  ['plain', 'ours', 'apart', 'together'],
] as const

const SEARCH_SELLERS = `query SearchSellers($query: String) {
  sellers(query: $query, first: 20) {
    nodes { id number name kindLabel divisionCode }
    pageInfo { hasNextPage endCursor }
    degraded
  }
}`

type Answer = { sellers: { nodes: { id: string }[]; degraded: boolean } }

type Medians = [ours: number, together: number, apart: number, plain: number]

/** The desk's seller search, against the same questions sent to Meilisearch, by one caller taking turns. */
export const search: Measurement = {
  name: 'search',
  async measure(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'weijian-bench-names-'))
    const database = await bench.database()
    try {
      const { file, names } = await namesFileFor(bench.namesFile, folder)
      await fill(bench, database, file)
      const ctx = makeContext({ ...database.parts, listenersOf: () => [] }, systemActor)
      return [
        ...(await searchIndexCost(bench, ctx, names)),
        ...(await compare(bench, database, names)),
        ...(await sellerFacets(bench, database, names)),
        ...(await searchRecall(database, names)),
      ]
    } finally {
      await database.parts.database.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const fill = async (bench: Bench, { parts }: BenchDatabase, file: string): Promise<void> => {
  // NOTE the index is filled at once afterwards; the outbox would fill it a second time
  const ctx = makeContext({ ...parts, listenersOf: () => [] }, systemActor)
  const { added } = await importSellers(ctx, { file, onProgress: () => {}, onBadLine: () => {} })
  bench.tell(`search: ${added} sellers imported`)
}

const compare = async (bench: Bench, database: BenchDatabase, names: readonly string[]) => {
  const web = await bench.startWeb(database)
  const cookie = await web.signIn(PEOPLE.intake.email)
  const [ourDoor, theirDoor] = [keepAliveClient(web.url, 1), keepAliveClient(bench.meilisearch.url, 2)]
  const askPlainly = (path: string, body: object) =>
    theirDoor.post(path, body, { authorization: `Bearer ${bench.meilisearch.key}` })
  let found = 0
  const queries = queriesFrom(names, QUERIES)
  const finds = await Promise.all(queries.map((query) => findsOf(database, query)))
  /** Each way of asking, with the time of each query in milliseconds. */
  const ways = {
    ours: async (query: string) => {
      const { sellers } = await askGraphql<Answer>(ourDoor, { query: SEARCH_SELLERS, variables: { query } }, { cookie })
      if (sellers.degraded) throw new Error('Meilisearch did not answer in time.')
      if (sellers.nodes.length > 0) found++
    },
    together: (_query: string, asked: readonly Find[]) => askPlainly('/multi-search', { queries: queriesOf(asked) }),
    apart: (_query: string, asked: readonly Find[]) =>
      Promise.all(dealOut(queriesOf(asked)).map((queries) => askPlainly('/multi-search', { queries }))),
    plain: (query: string) => askPlainly(`/indexes/${PLAIN}/search`, { q: query, limit: 20 }),
  }
  const took: Record<keyof typeof ways, number[]> = { ours: [], together: [], apart: [], plain: [] }
  for (let i = 0; i < WARM_UP + QUERIES; i++) {
    const isWarm = i >= WARM_UP
    const [query, asked] = [queries[i % QUERIES]!, finds[i % QUERIES]!]
    for (const way of ORDERS[i % ORDERS.length]!) {
      const start = performance.now()
      await ways[way](query, asked)
      if (isWarm) took[way].push(performance.now() - start)
    }
  }
  for (const client of [ourDoor, theirDoor]) client.close()
  await web.stop()
  const [ours, together, apart, plain] = [took.ours, took.together, took.apart, took.plain].map(median) as Medians
  const unit = '×' as const
  return [
    {
      promise: `Seller search, ${names.length.toLocaleString('en')} names`,
      ours: `${rounded(ours)} ms`,
      against: `${rounded(together)} ms the same questions to Meilisearch in one request`,
      figure: ours / together,
      unit,
      limit: { most: 2 },
      remarks: [
        `medians of ${QUERIES} queries by a signed-in officer, ${found} of ${QUERIES + WARM_UP} asked had hits; p95 ${rounded(quantile(took.ours, 0.95))} ms against ${rounded(quantile(took.together, 0.95))} ms`,
        'all by kept-alive connections of one plain client; the request holds every question that the search asks',
      ],
    },
    {
      promise: 'The same, against the bare requests it makes',
      ours: `${rounded(ours)} ms`,
      against: `${rounded(apart)} ms Meilisearch`,
      figure: ours / apart,
      unit,
      limit: { most: 1.5 },
      remarks: ['the questions dealt out to two requests at once, as the server asks them'],
    },
    {
      promise: 'The same, against one plain query on the names alone',
      ours: `${rounded(ours)} ms`,
      against: `${rounded(plain)} ms Meilisearch`,
      figure: ours / plain,
      unit,
      limit: { most: 5 },
      remarks: ['an index of nothing but the names, as the server sets it up by itself'],
    },
  ]
}

/** What the server itself asks Meilisearch for this text, in one request. */
const findsOf = async ({ parts }: BenchDatabase, text: string): Promise<readonly Find[]> => {
  const asked: Find[] = []
  const recorder: Pick<Search, 'findLists'> = {
    findLists: async (_index, finds) => {
      asked.push(...finds)
      return finds.map(() => [])
    },
  }
  const ctx = makeContext({ ...parts, search: recorder as Search }, systemActor)
  await findSellerIds(ctx, { text, limit: 21, equals: {} })
  return asked
}

const queriesOf = (finds: readonly Find[]) => finds.map((find) => ({ indexUid: sellerIndex.name, ...queryOf(find) }))
