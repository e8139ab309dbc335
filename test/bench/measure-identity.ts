import { measureMatching } from '../sellers/world/measure-matching.ts'
import { microCommerceWorld } from '../sellers/world/micro-commerce-world.ts'
import type { Measurement } from './bench.ts'
import { rounded } from './figures.ts'

const ACCOUNTS = 100_000
/** A world that nothing was chosen by: neither a weight nor a threshold. */
const HELD_OUT = 20_261_126

/** How well operators are found again in a world of which the truth is known. */
export const identity: Measurement = {
  name: 'identity',
  async measure(bench) {
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
  },
}
