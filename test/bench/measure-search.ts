import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Find, Search } from '../../server/core/search-client.ts'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { findSellerIds } from '../../server/sellers/find-seller-ids.ts'
import { importSellers } from '../../server/sellers/import-sellers.ts'
import { rebuildIndex } from '../../server/sellers/rebuild-index.ts'
import { sellerIndex } from '../../server/sellers/seller-index.ts'
import { PEOPLE } from '../support/people.ts'
import type { Bench, BenchDatabase, Measurement } from './bench.ts'
import { median, quantile, rounded } from './figures.ts'
import { askGraphql, type Client, keepAliveClient } from './keep-alive-client.ts'
import { namesFileFor, queriesFrom } from './seller-names.ts'

const QUERIES = 1_000
const WARM_UP = 1_000

const SEARCH_SELLERS = `query SearchSellers($query: String) {
  sellers(query: $query, first: 20) {
    nodes { id number name kindLabel divisionCode }
    pageInfo { hasNextPage endCursor }
    degraded
  }
}`

type Answer = { sellers: { nodes: { id: string }[]; degraded: boolean } }

/** The desk's seller search, against the same query sent to Meilisearch, by one caller taking turns. */
export const search: Measurement = {
  name: 'search',
  async measure(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'weijian-bench-names-'))
    const database = await bench.database()
    try {
      const { file, names } = await namesFileFor(bench.namesFile, folder)
      await fill(bench, database, file)
      return [await compare(bench, database, names)]
    } finally {
      await database.parts.database.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const fill = async (bench: Bench, { parts }: BenchDatabase, file: string): Promise<void> => {
  // NOTE the index is filled at once below; the outbox would fill it a second time
  const ctx = makeContext({ ...parts, listenersOf: () => [] }, systemActor)
  const { added } = await importSellers(ctx, { file, onProgress: () => {}, onBadLine: () => {} })
  bench.tell(`search: ${added} sellers imported`)
  bench.tell(`search: ${await rebuildIndex(ctx, sellerIndex)} indexed`)
}

const compare = async (bench: Bench, database: BenchDatabase, names: readonly string[]) => {
  const web = await bench.startWeb(database)
  const cookie = await web.signIn(PEOPLE.intake.email)
  const [graphql, meilisearch] = [keepAliveClient(web.url, 1), keepAliveClient(bench.meilisearch.url, 1)]
  const [ours, theirs]: [number[], number[]] = [[], []]
  let found = 0
  const queries = queriesFrom(names, QUERIES)
  const finds = await Promise.all(queries.map((query) => findOf(database, query)))
  const used = web.cpuSeconds()
  for (const [i, query] of [...queries.slice(0, WARM_UP), ...queries].entries()) {
    const isWarm = i >= WARM_UP
    const find = finds[isWarm ? i - WARM_UP : i]!
    const askOurs = async () => {
      const start = performance.now()
      const { sellers } = await askGraphql<Answer>(graphql, { query: SEARCH_SELLERS, variables: { query } }, { cookie })
      if (isWarm) ours.push(performance.now() - start)
      if (sellers.degraded) throw new Error('Meilisearch did not answer in time.')
      if (isWarm && sellers.nodes.length > 0) found++
    }
    const askTheirs = async () => {
      const start = performance.now()
      await askMeilisearch(meilisearch, bench.meilisearch.key, find)
      if (isWarm) theirs.push(performance.now() - start)
    }
    for (const ask of i % 2 === 0 ? [askOurs, askTheirs] : [askTheirs, askOurs]) await ask()
  }
  const perQuery = (web.cpuSeconds() - used) / (QUERIES + WARM_UP)
  graphql.close()
  meilisearch.close()
  await web.stop()
  return {
    promise: `Seller search, ${names.length.toLocaleString('en')} names`,
    ours: `${rounded(median(ours))} ms`,
    against: `${rounded(median(theirs))} ms Meilisearch`,
    figure: median(ours) / median(theirs),
    unit: '×' as const,
    limit: { most: 2 },
    remarks: [
      `medians of ${QUERIES} queries, ${found} with hits; p95 ${rounded(quantile(ours, 0.95))} ms against ${rounded(quantile(theirs, 0.95))} ms`,
      `a signed-in officer; the web process used ${rounded(perQuery * 1_000)} ms of processor time a query`,
    ],
  }
}

/** What the server itself asks Meilisearch for this text, first. */
const findOf = async ({ parts }: BenchDatabase, text: string): Promise<Find> => {
  const asked: Find[] = []
  const recorder: Pick<Search, 'findIds'> = {
    findIds: async (_index, find) => {
      asked.push(find)
      return { ids: ['x'], estimatedTotal: 1 }
    },
  }
  const ctx = makeContext({ ...parts, search: recorder as Search }, systemActor)
  await findSellerIds(ctx, { text, limit: 21, equals: {} })
  return asked[0]!
}

const askMeilisearch = (client: Client, key: string, { text, limit, offset, words, attributes }: Find) =>
  client.post(
    `/indexes/${sellerIndex.name}/search`,
    {
      q: text,
      limit,
      offset,
      matchingStrategy: words,
      attributesToSearchOn: attributes,
      attributesToRetrieve: ['id'],
      locales: ['cmn'],
    },
    { authorization: `Bearer ${key}` },
  )
