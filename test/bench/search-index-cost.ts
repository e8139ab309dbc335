import type { Ctx } from '../../server/core/context.ts'
import { rebuildIndex } from '../../server/sellers/rebuild-index.ts'
import { sellerIndex } from '../../server/sellers/seller-index.ts'
import type { Bench, Result } from './bench.ts'
import { rounded } from './figures.ts'
import { fillPlain, usedBytes } from './plain-index.ts'

const MIB = 1_048_576

/** What the fields for pinyin, initials and filters cost in room and time, against the names alone. Leaves both indexes. */
export const searchIndexCost = async (bench: Bench, ctx: Ctx, names: readonly string[]): Promise<Result[]> => {
  const empty = await usedBytes(bench)
  const loadedIn = await fillPlain(bench, names)
  const plain = (await usedBytes(bench)) - empty
  const start = performance.now()
  bench.tell(`search: ${await rebuildIndex(ctx, sellerIndex)} indexed`)
  const rebuiltIn = (performance.now() - start) / 1_000
  const whole = (await usedBytes(bench)) - empty - plain
  const count = names.length.toLocaleString('en')
  return [
    {
      promise: `Room of the seller index, ${count} names`,
      ours: `${rounded(whole / MIB)} MiB`,
      against: `${rounded(plain / MIB)} MiB the names alone`,
      figure: whole / plain,
      unit: '×',
      limit: { most: 2.5 },
      remarks: [],
    },
    {
      promise: `A full rebuild, ${count} sellers`,
      ours: `${rounded(rebuiltIn)} s`,
      against: `${rounded(loadedIn)} s loading the names alone`,
      figure: rebuiltIn / loadedIn,
      unit: '×',
      limit: { most: 3 },
      remarks: ['from PostgreSQL into a new index beside the one in service, put in its place in one step'],
    },
  ]
}
