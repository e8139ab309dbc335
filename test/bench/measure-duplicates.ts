import { drainOutbox } from '../../server/core/outbox.ts'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { listeners } from '../../server/subscribers.ts'
import { copiedListings } from '../detection/copies/copied-listings.ts'
import { judgeClusters } from '../detection/copies/judge-clusters.ts'
import { offerCopiedListings } from '../detection/copies/offer-copied-listings.ts'
import type { Bench, Measurement, Result } from './bench.ts'
import { rounded } from './figures.ts'

const [FEW, MANY] = [10_000, 100_000]
const SEED = 20_261_127

/** Copied texts among many listings, found by the worker as it screens them. */
export const duplicates: Measurement = {
  name: 'duplicates',
  async measure(bench) {
    // Before and after: a machine that others use is not equally fast all the while.
    const before = await screenAll(bench, FEW)
    const large = await screenAll(bench, MANY)
    const after = await screenAll(bench, FEW)
    const small = (before.seconds + after.seconds) / 2
    return [
      ...shares('text', large.text),
      {
        promise: `Screening ${MANY.toLocaleString('en')} listings, copies and all`,
        ours: `${rounded(large.seconds)} s`,
        against: `${rounded(small)} s for ${FEW.toLocaleString('en')}`,
        figure: large.seconds / small,
        unit: '×',
        limit: { most: 12 },
        remarks: [
          'One worker, from empty; the whole screening with its findings, by the outbox; the few before and after the many, their mean',
        ],
      },
    ]
  },
}

type Judged = Awaited<ReturnType<typeof judgeClusters>>

const shares = (what: string, { recall, precision, pairs }: Judged): Result[] => {
  const shared = { against: `${pairs.toLocaleString('en')} planted pairs`, unit: 'of 1' as const }
  return [
    {
      promise: `Copied ${what}: recall among ${MANY.toLocaleString('en')}`,
      ours: recall.toFixed(4),
      figure: recall,
      limit: { least: 0.95 },
      remarks: ['Pairs of listings of different sellers, copy and copy too; each copy edited in three ways'],
      ...shared,
    },
    {
      promise: `Copied ${what}: precision among ${MANY.toLocaleString('en')}`,
      ours: precision.toFixed(4),
      figure: precision,
      limit: { least: 0.98 },
      remarks: ['A fifth of the listings are other goods written by one template of their seller'],
      ...shared,
    },
  ]
}

const screenAll = async (bench: Bench, count: number): Promise<{ seconds: number; text: Judged }> => {
  const { parts } = await bench.database()
  const ctx = makeContext(parts, systemActor)
  const planted = copiedListings(count, SEED)
  const ids = await offerCopiedListings(ctx, planted)
  const start = performance.now()
  await drainOutbox(
    ctx,
    listeners.filter(({ name }) => name === 'screenListings'),
  )
  const seconds = (performance.now() - start) / 1_000
  const text = await judgeClusters(ctx, { kind: 'text', ids, planted })
  bench.tell(`duplicates: ${count} listings in ${rounded(seconds)} s, ${JSON.stringify(text)}`)
  await parts.database.close()
  return { seconds, text }
}
