import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, InvalidInput } from '../../core/errors.ts'
import { type GoodsKind, goodsKinds } from './goods-kinds.ts'
import { listPriceRanges, newestEdition } from './live-price-ranges.ts'
import { byGoods, type PriceRange, type PriceRanges } from './price-range.ts'

const fen = z.int().nonnegative()
const line = z.strictObject({
  brandKey: z.string().min(1).max(200),
  goods: z.enum(Object.keys(goodsKinds) as [GoodsKind, ...GoodsKind[]]),
  amount: z.string().max(20),
  asOf: z.iso.date(),
  sellers: z.int().positive(),
  listings: z.int().positive(),
  p05: fen,
  p25: fen,
  p50: fen,
  p75: fen,
  p95: fen,
  lowFen: fen,
  farFen: fen,
}) satisfies z.ZodType<PriceRange>

/** The newest ranges as JSON Lines, for screening files without a server. Forbidden for who may not read the rules. */
export const exportPriceRanges = async (ctx: Ctx): Promise<string> => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('priceRanges')
  const edition = await newestEdition(ctx)
  const ranges = edition ? await listPriceRanges(ctx, edition) : []
  return ranges.map((range) => `${JSON.stringify(range)}\n`).join('')
}

/** Reads such a file. InvalidInput that names every faulty line: a file with any fault is refused whole. */
export const parsePriceRanges = (file: string): PriceRanges => {
  const faults: { path: string; message: string }[] = []
  const ranges = file
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((text, at) => {
      if (text.trim() === '') return []
      const { data, error } = line.safeParse(parsed(text))
      if (error) faults.push({ path: `line ${at + 1}`, message: z.prettifyError(error) })
      return data ? [data] : []
    })
  if (faults.length > 0) throw new InvalidInput(faults)
  return byGoods(ranges)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
