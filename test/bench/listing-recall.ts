import { makeContext, systemActor } from '../../server/make-parts.ts'
import { searchListings } from '../../server/sellers/search-listings.ts'
import { searchKey } from '../../server/sellers/text/search-key.ts'
import type { BenchDatabase, Result } from './bench.ts'
import { misspeltQueries, PERTURBATIONS } from './misspelt-queries.ts'

const PER_KIND = 200
const SEED = 20_261_127
const AMONG = 10
const LONGEST = 8

/** The runs of Han signs that the titles are written with, as far as somebody types one. */
const runsOf = (titles: readonly string[]): string[] => [
  ...new Set(
    titles.flatMap((title) =>
      (title.match(/\p{Script=Han}{3,}/gu) ?? []).map((run) => [...run].slice(0, LONGEST).join('')),
    ),
  ),
]

/**
 * Pieces of titles as people get them wrong: of the titles that hold the piece that was meant, how many are among the
 * first ten (of ten, where there are more); and does what is written stand before what only sounds so?
 */
export const listingRecall = async ({ parts }: BenchDatabase, titles: readonly string[]): Promise<Result[]> => {
  const ctx = makeContext(parts, systemActor)
  const keys = titles.map(searchKey)
  const holding = (key: string) => keys.reduce((count, one) => count + (one.includes(key) ? 1 : 0), 0)
  const tried: { kind: string; share: number; isFirst: boolean }[] = []
  for (const { kind, name, query } of misspeltQueries(runsOf(titles), { perKind: PER_KIND, seed: SEED })) {
    const { rows, degraded } = await searchListings(ctx, { query, first: AMONG })
    if (degraded) throw new Error('Meilisearch did not answer in time.')
    // Of a part, whatever holds the part was meant.
    const key = searchKey(kind === 'partial' ? query : name)
    const found = rows.map(({ row }) => searchKey(row.title).includes(key))
    const share = found.filter(Boolean).length / Math.min(AMONG, holding(key))
    tried.push({ kind, share, isFirst: found[0] === true })
  }
  const mean = (of: typeof tried) => of.reduce((sum, { share }) => sum + share, 0) / of.length
  const kinds = PERTURBATIONS.map((kind) => ({ kind, of: tried.filter((one) => one.kind === kind) }))
  const worst = kinds.reduce((one, other) => (mean(other.of) < mean(one.of) ? other : one))
  const exact = kinds.find(({ kind }) => kind === 'none')!.of
  const row = { against: `${PER_KIND} queries a kind, seed ${SEED}`, unit: 'of 1' as const }
  return [
    {
      ...row,
      promise: 'Listing search, recall@10 over all perturbations',
      ours: `${tried.length.toLocaleString('en')} queries`,
      figure: mean(tried),
      limit: { least: 0.95 },
      remarks: [kinds.map(({ kind, of }) => `${kind} ${mean(of).toFixed(3)}`).join(', ')],
    },
    {
      ...row,
      promise: 'The same, its weakest kind',
      ours: worst.kind,
      figure: mean(worst.of),
      limit: { least: 0.9 },
      remarks: [],
    },
    {
      ...row,
      promise: 'A title that holds the text comes first',
      ours: 'pieces as written',
      figure: exact.filter(({ isFirst }) => isFirst).length / exact.length,
      limit: { least: 1 },
      remarks: [],
    },
  ]
}
