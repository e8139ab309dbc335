import type { Ctx } from '../../server/core/context.ts'
import type { Search } from '../../server/core/search-client.ts'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { storedKeyOf } from '../../server/sellers/sealed-identifier.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import type { Bench, Measurement } from './bench.ts'
import { median, rounded } from './figures.ts'
import { openText } from './produced-rows.ts'

const [FEW, MANY] = [10_000, 1_000_000]
const KNOWN = 1_000
const RUNS = 1_000
const WARM_UP = 300

const phoneOf = (i: number) => `138${String(10_000_000 + i * 7_919).slice(-8)}`

/** Among so many phones, each the one of a seller; the first thousand of them can be asked for. */
const fill = async (bench: Bench, count: number) => {
  const { parts, url } = await bench.database()
  // NOTE the names in the index have no part in this; what answers is the look-up in PostgreSQL
  const search: Pick<Search, 'findLists'> = { findLists: async (_index, finds) => finds.map(() => []) }
  const ctx = makeContext({ ...parts, search: search as Search }, systemActor)
  const client = await openText(url)
  await client.query(
    `insert into seller (number, name, name_key, kind, source)
     select 'P2026-' || lpad(i::text, 7, '0') || '-0', '小店' || i, '小店' || i, 'UNKNOWN', 'bench' from generate_series(1, $1::int) as i`,
    [FEW],
  )
  const keys = Array.from({ length: KNOWN }, (_, i) => storedKeyOf(ctx, 'PHONE', phoneOf(i)))
  await client.query(
    `insert into seller_identifier (seller_id, kind, value_key, sealed)
     select ids[1 + i % array_length(ids, 1)], 'PHONE', coalesce(($2::text[])[i], encode(sha256(i::text::bytea), 'hex')), 'x'
     from generate_series(1, $1::int) as i, (select array_agg(id) as ids from seller) as sellers`,
    [count, keys],
  )
  await client.query('vacuum analyze')
  await client.end()
  return { ctx, close: () => parts.database.close() }
}

const lookUp = async (ctx: Ctx, phone: string): Promise<number> => {
  const start = performance.now()
  const { rows } = await searchSellers(ctx, { query: phone })
  const took = performance.now() - start
  if (rows.length !== 1) throw new Error(`${rows.length} holders of one phone.`)
  return took
}

/** A phone number among a million against one among ten thousand, taking turns. */
export const identifiers: Measurement = {
  name: 'identifiers',
  async measure(bench) {
    const [few, many] = [await fill(bench, FEW), await fill(bench, MANY)]
    const took: [number[], number[]] = [[], []]
    for (let i = 0; i < RUNS + WARM_UP; i++)
      for (const [turn, { ctx }] of i % 2 === 0 ? [few, many].entries() : [...[few, many].entries()].reverse()) {
        const ms = await lookUp(ctx, phoneOf(i % KNOWN))
        if (i >= WARM_UP) took[turn]!.push(ms)
      }
    await few.close()
    await many.close()
    const [small, large] = [median(took[0]), median(took[1])]
    return [
      {
        promise: `A phone number among ${MANY.toLocaleString('en')} identifiers`,
        ours: `${rounded(large)} ms`,
        against: `${rounded(small)} ms among ${FEW.toLocaleString('en')}`,
        figure: large / small,
        unit: '×',
        limit: { most: 1.3 },
        remarks: [`the look-up in PostgreSQL alone, by keyed hash; medians of ${RUNS} runs each`],
      },
    ]
  },
}
