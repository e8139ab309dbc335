import { makeContext, systemActor } from '../../server/make-parts.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import type { BenchDatabase, Result } from './bench.ts'
import { type MisspeltQuery, misspeltQueries, PERTURBATIONS } from './misspelt-queries.ts'

const PER_KIND = 500
const SEED = 20_261_126
const AMONG = 10

/** Is the name that was meant among the first ten, and is it the first? */
export const searchRecall = async ({ parts }: BenchDatabase, names: readonly string[]): Promise<Result[]> => {
  const ctx = makeContext(parts, systemActor)
  const tried: { kind: MisspeltQuery['kind']; place: number }[] = []
  for (const { kind, name, query } of misspeltQueries(names, { perKind: PER_KIND, seed: SEED })) {
    const { rows, degraded } = await searchSellers(ctx, { query, first: AMONG })
    if (degraded) throw new Error('Meilisearch did not answer in time.')
    tried.push({ kind, place: rows.findIndex(({ row }) => row.name === name) })
  }
  const share = (of: typeof tried, isHit: (place: number) => boolean) =>
    of.filter(({ place }) => isHit(place)).length / of.length
  const recall = (of: typeof tried) => share(of, (place) => place >= 0)
  const kinds = PERTURBATIONS.map((kind) => ({ kind, of: tried.filter((one) => one.kind === kind) }))
  const worst = kinds.reduce((one, other) => (recall(other.of) < recall(one.of) ? other : one))
  const exactFirst = share(kinds.find(({ kind }) => kind === 'none')!.of, (place) => place === 0)
  const row = { against: `${PER_KIND} queries a kind, seed ${SEED}`, unit: 'of 1' as const, remarks: [] }
  return [
    {
      ...row,
      promise: 'Seller search, recall@10 over all perturbations',
      ours: `${tried.length.toLocaleString('en')} queries`,
      figure: recall(tried),
      limit: { least: 0.95 },
      remarks: [
        kinds.map(({ kind, of }) => `${kind} ${recall(of).toFixed(3)}`).join(', '),
        'parts and initials that more than ten names share are left out: no order could put the one that was meant among ten',
      ],
    },
    {
      ...row,
      promise: 'The same, its weakest kind',
      ours: worst.kind,
      figure: recall(worst.of),
      limit: { least: 0.9 },
    },
    { ...row, promise: 'An exact name comes first', ours: 'exact names', figure: exactFirst, limit: { least: 1 } },
  ]
}
