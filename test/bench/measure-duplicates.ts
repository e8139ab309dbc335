import { drainOutbox } from '../../server/core/outbox.ts'
import type { CopyKind } from '../../server/detection/copies/copies-tables.ts'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { listeners } from '../../server/subscribers.ts'
import { copiedListings } from '../detection/copies/copied-listings.ts'
import { drawnPictures } from '../detection/copies/drawn-pictures.ts'
import { judgeClusters } from '../detection/copies/judge-clusters.ts'
import { offerCopiedListings } from '../detection/copies/offer-copied-listings.ts'
import { offerDrawnPictures } from '../detection/copies/offer-drawn-pictures.ts'
import type { Bench, Measurement, Result } from './bench.ts'
import { rounded } from './figures.ts'
import { processorSeconds } from './processor-seconds.ts'

const [FEW, MANY] = [10_000, 100_000]
const SEED = 20_261_127

const remarks: Record<CopyKind, { recall: string; precision: string; time: string }> = {
  text: {
    recall: 'Pairs of listings of different sellers, copy and copy too; each copy edited in three ways',
    precision: 'A fifth of the listings are other goods written by one template of their seller',
    time: 'listings, copied texts and all',
  },
  picture: {
    recall: 'Pairs as above; drawn as grey values without a file, hashed as files are; each copy edited in two ways',
    precision: 'Half of the pictures show goods on one white ground',
    time: 'listings with a picture each',
  },
}

/** Copied texts and pictures among many listings, found by the worker as it screens them. */
export const duplicates: Measurement = {
  name: 'duplicates',
  async measure(bench) {
    return [...(await measureKind(bench, 'text')), ...(await measureKind(bench, 'picture'))]
  },
}

const measureKind = async (bench: Bench, kind: CopyKind): Promise<Result[]> => {
  // Before and after: a machine that others use is not equally fast all the while.
  const before = await screenAll(bench, kind, FEW)
  const large = await screenAll(bench, kind, MANY)
  const after = await screenAll(bench, kind, FEW)
  return [
    ...shares(kind, large.judged),
    ratio(kind, 'time', (before.seconds + after.seconds) / 2, large.seconds),
    ...(before.processor && large.processor && after.processor
      ? [ratio(kind, 'processor time', (before.processor + after.processor) / 2, large.processor)]
      : []),
  ]
}

type Judged = Awaited<ReturnType<typeof judgeClusters>>

const shares = (kind: CopyKind, { recall, precision, pairs }: Judged): Result[] => {
  const shared = { against: `${pairs.toLocaleString('en')} planted pairs`, unit: 'of 1' as const }
  return [
    {
      promise: `Copied ${kind}s: recall among ${MANY.toLocaleString('en')}`,
      ours: recall.toFixed(4),
      figure: recall,
      limit: { least: 0.95 },
      remarks: [remarks[kind].recall],
      ...shared,
    },
    {
      promise: `Copied ${kind}s: precision among ${MANY.toLocaleString('en')}`,
      ours: precision.toFixed(4),
      figure: precision,
      limit: { least: 0.98 },
      remarks: [remarks[kind].precision],
      ...shared,
    },
  ]
}

const ratio = (kind: CopyKind, what: 'time' | 'processor time', small: number, large: number): Result => ({
  promise: `Screening ${MANY.toLocaleString('en')} ${remarks[kind].time}: ${what}`,
  ours: `${rounded(large)} s`,
  against: `${rounded(small)} s for ${FEW.toLocaleString('en')}`,
  figure: large / small,
  unit: '×',
  limit: { most: 12 },
  remarks: [
    'One worker, from empty; the whole screening with its findings, by the outbox; the few before and after the many, their mean',
  ],
})

const screenAll = async (bench: Bench, kind: CopyKind, count: number) => {
  const { parts } = await bench.database()
  const ctx = makeContext(parts, systemActor)
  const { planted, ids } = await offer(ctx, kind, count)
  const used = await processorSeconds(parts.database.pool)
  const start = performance.now()
  await drainOutbox(
    ctx,
    listeners.filter(({ name }) => name === 'screenListings'),
  )
  const seconds = (performance.now() - start) / 1_000
  const usedAfter = await processorSeconds(parts.database.pool)
  const processor = used !== undefined && usedAfter !== undefined ? usedAfter - used : undefined
  const judged = await judgeClusters(ctx, { kind, ids, planted })
  const took = `${rounded(seconds)} s, of the processor ${processor ? rounded(processor) : '?'} s`
  bench.tell(`duplicates: ${kind}s, ${count} listings in ${took}, ${JSON.stringify(judged)}`)
  await parts.database.close()
  return { seconds, processor, judged }
}

const offer = async (ctx: ReturnType<typeof makeContext>, kind: CopyKind, count: number) => {
  if (kind === 'text') {
    const planted = copiedListings(count, SEED)
    return { planted, ids: await offerCopiedListings(ctx, planted) }
  }
  const planted = drawnPictures(count, SEED)
  return { planted, ids: await offerDrawnPictures(ctx, planted) }
}
