import { makeContext, systemActor } from '../../server/make-parts.ts'
import { listings as listingIndex } from '../../server/search-indexes.ts'
import { rebuildIndex } from '../../server/sellers/rebuild-index.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { PEOPLE } from '../support/people.ts'
import type { Bench, BenchDatabase, Measurement } from './bench.ts'
import { median, quantile, rounded } from './figures.ts'
import { askGraphql, keepAliveClient } from './keep-alive-client.ts'
import { listingRecall } from './listing-recall.ts'
import { generatedTitles } from './listing-titles.ts'
import { fillPlain, PLAIN } from './plain-index.ts'
import { generatedNames, queriesFrom } from './seller-names.ts'

const LISTINGS = 100_000
const SHOPS = 5_000
const BATCH = 5_000
const QUERIES = 300
const WARM_UP = 600
const FACETS = ['brand', 'source', 'sellerId']

const SEARCH = `query SearchListings($query: String) {
  listings(query: $query, first: 20) { edges { whyLabel node { id title brand } } pageInfo { hasNextPage } degraded }
}`
const COUNT = `query CountListings($query: String) { listings(query: $query, first: 1) { facets { name } degraded } }`

type Answer = { listings: { degraded: boolean; edges?: unknown[] } }

/** A hundred thousand listings: finding them however they are misspelt, and counting what they can be narrowed by. */
export const listings: Measurement = {
  name: 'listings',
  async measure(bench) {
    const database = await bench.database()
    try {
      const titles = await fill(bench, database)
      return [...(await compare(bench, database, titles)), ...(await listingRecall(database, titles))]
    } finally {
      await database.parts.database.close()
    }
  },
}

const fill = async (bench: Bench, { parts }: BenchDatabase): Promise<string[]> => {
  // NOTE the index is filled at once afterwards; the outbox would fill it a second time
  const ctx = makeContext({ ...parts, listenersOf: () => [] }, systemActor)
  const shops = generatedNames(SHOPS).map((name) => ({ sourceKey: name, name }))
  const { ids } = await upsertSellersBulk(ctx, { source: 'bench', rows: shops })
  const rows = generatedTitles(LISTINGS).map(({ title, brand }, i) => ({
    ...{ sourceKey: String(i), title, brand, sellerId: ids[i % SHOPS]! },
    priceFen: 1_000 + ((i * 7_919) % 90_000),
  }))
  for (let i = 0; i < rows.length; i += BATCH)
    await upsertListingsBulk(ctx, { source: 'bench', rows: rows.slice(i, i + BATCH) })
  const titles = rows.map(({ title }) => title)
  await fillPlain(bench, titles)
  bench.tell(`listings: ${await rebuildIndex(ctx, listingIndex)} indexed`)
  return titles
}

const compare = async (bench: Bench, database: BenchDatabase, titles: readonly string[]) => {
  const web = await bench.startWeb(database)
  const cookie = await web.signIn(PEOPLE.intake.email)
  const [ourDoor, theirDoor] = [keepAliveClient(web.url, 1), keepAliveClient(bench.meilisearch.url, 1)]
  const askOurs = async (query: string, text: string) => {
    const { listings } = await askGraphql<Answer>(ourDoor, { query, variables: { query: text } }, { cookie })
    if (listings.degraded) throw new Error('Meilisearch did not answer in time.')
    return listings
  }
  const askPlainly = (index: string, body: object) =>
    theirDoor.post(`/indexes/${index}/search`, body, { authorization: `Bearer ${bench.meilisearch.key}` })
  let found = 0
  const ways = {
    ours: async (text: string) => {
      if ((await askOurs(SEARCH, text)).edges!.length > 0) found++
    },
    plain: (q: string) => askPlainly(PLAIN, { q, limit: 20 }),
    ourFacets: (text: string) => askOurs(COUNT, text),
    plainFacets: (q: string) => askPlainly(listingIndex.name, { q, limit: 0, facets: FACETS }),
  }
  const took: Record<keyof typeof ways, number[]> = { ours: [], plain: [], ourFacets: [], plainFacets: [] }
  const queries = queriesFrom(titles, QUERIES)
  const names = Object.keys(ways) as (keyof typeof ways)[]
  for (let i = 0; i < WARM_UP + QUERIES; i++)
    for (const way of i % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now()
      await ways[way](queries[i % QUERIES]!)
      if (i >= WARM_UP) took[way].push(performance.now() - start)
    }
  for (const client of [ourDoor, theirDoor]) client.close()
  await web.stop()
  const pair = (ours: number[], theirs: number[]) => ({
    ours: `${rounded(median(ours))} ms`,
    figure: median(ours) / median(theirs),
    unit: '×' as const,
    limit: { most: 5 },
  })
  return [
    {
      promise: `Listing search, ${LISTINGS.toLocaleString('en')} listings`,
      ...pair(took.ours, took.plain),
      against: `${rounded(median(took.plain))} ms one plain query on the titles alone`,
      remarks: [
        `medians of ${QUERIES} queries by a signed-in officer, ${found} of ${QUERIES + WARM_UP} asked had hits; p95 ${rounded(quantile(took.ours, 0.95))} ms against ${rounded(quantile(took.plain, 0.95))} ms`,
      ],
    },
    {
      promise: 'Their facets: brand, source, seller, flagged',
      ...pair(took.ourFacets, took.plainFacets),
      against: `${rounded(median(took.plainFacets))} ms one plain request to Meilisearch for three of them`,
      remarks: [
        `by GraphQL with one listing, so the search is part of it; p95 ${rounded(quantile(took.ourFacets, 0.95))} ms against ${rounded(quantile(took.plainFacets, 0.95))} ms`,
      ],
    },
  ]
}
