import { makeContext, systemActor } from '../../server/make-parts.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { runHistory } from '../sellers/merging/random-history.ts'
import { measureMatching } from '../sellers/world/measure-matching.ts'
import { microCommerceWorld } from '../sellers/world/micro-commerce-world.ts'
import { seededRandom } from '../sellers/world/random.ts'
import type { Bench, Measurement, Result } from './bench.ts'
import { rounded } from './figures.ts'

const ACCOUNTS = 100_000
/** A world that nothing was chosen by: neither a weight nor a threshold. */
const HELD_OUT = 20_261_126

const HISTORIES = 10_000

/** How well operators are found again in a world of which the truth is known, and whether merges can be taken back. */
export const identity: Measurement = {
  name: 'identity',
  measure: async (bench) => [...(await measureWorld(bench)), await measureHistories(bench)],
}

const measureWorld = async (bench: Bench): Promise<Result[]> => {
  const world = microCommerceWorld({ accounts: ACCOUNTS, seed: HELD_OUT })
  const operators = new Set(world.map(({ operator }) => operator)).size
  bench.tell(`identity: ${world.length} accounts of ${operators} operators`)
  const start = performance.now()
  const { bCubed, precision, proposed, compared } = measureMatching(world)
  const seconds = (performance.now() - start) / 1_000
  const promise = `Identity, ${ACCOUNTS.toLocaleString('en')} accounts`
  return [
    {
      promise: `${promise}: operators found again`,
      ours: `B-cubed F1 ${bCubed.f1.toFixed(4)}`,
      against: 'the truth',
      figure: bCubed.f1,
      unit: 'of 1',
      limit: { least: 0.95 },
      remarks: [
        `precision ${bCubed.precision.toFixed(4)}, recall ${bCubed.recall.toFixed(4)}; every proposed merge taken, the surest first`,
        `${compared.toLocaleString('en')} pairs compared in ${rounded(seconds)} s, keys and groups included`,
        'a generated world: families, towers, depots, agencies, uplines, copies, renames, hidden splits; what it has not, this does not measure',
      ],
    },
    {
      promise: `${promise}: proposed merges that hold`,
      ours: `${Math.round(precision * proposed).toLocaleString('en')} pairs`,
      against: `${proposed.toLocaleString('en')} proposed`,
      figure: precision,
      unit: 'of 1',
      limit: { least: 0.98 },
      remarks: [],
    },
  ]
}

/** Merges and un-merges at random among a few sellers, each history compared byte by byte with what was before it. */
const measureHistories = async (bench: Bench): Promise<Result> => {
  const { parts, town } = await bench.database()
  const system = makeContext({ ...parts, listenersOf: () => [] }, systemActor)
  const rows = Array.from({ length: 8 }, (_, i) => ({ sourceKey: `${i}`, name: `清溪${i}号店` }))
  let ids: string[] = []
  const officer = { ...system, actor: { ...systemActor, kind: 'person' as const, id: town.ids.investigator } }
  const random = seededRandom(HELD_OUT)
  let restored = 0
  for (let i = 1; i <= HISTORIES; i++) {
    // NOTE an event looks for the last of its seller's chain: nobody's has tens of thousands
    if (i % 500 === 1) ids = (await upsertSellersBulk(system, { source: `bench-${i}`, rows })).ids
    const trouble = await runHistory(officer, ids, random)
    if (trouble) bench.tell(`identity: history ${i}: ${trouble}`)
    else restored++
    if (i % 1_000 === 0) bench.tell(`identity: ${i} histories`)
  }
  await parts.database.close()
  return {
    promise: `${HISTORIES.toLocaleString('en')} random histories of merges taken back`,
    ours: `${restored.toLocaleString('en')} restored`,
    against: 'every byte',
    figure: restored / HISTORIES,
    unit: 'of 1',
    limit: { least: 1 },
    remarks: [
      'one to four merges among eight sellers, taken back at once or later in any order; the whole state compared',
    ],
  }
}
