import { z } from 'zod'
import './prices-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Forbidden } from '../../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../../core/paging.ts'
import { text, validate } from '../../core/validate.ts'
import { normalise } from '../../sellers/text/normalise.ts'
import { newestEdition, type PriceEdition } from './live-price-ranges.ts'
import type { PriceRange } from './price-range.ts'

const filterInput = z.object({ brand: text(100).nullish() })

const mayRead = (ctx: Ctx, what: string) => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden(what)
}

/** The edition that prices are held against now; undefined before the first. Forbidden for who may not read the rules. */
export const findPriceEdition = async (ctx: Ctx): Promise<PriceEdition | undefined> => {
  mayRead(ctx, 'priceEdition')
  return newestEdition(ctx)
}

/**
 * The ranges of the newest edition by brand, kind and amount; `brand`: how its name begins. Prices in integer fen.
 * Forbidden, InvalidInput.
 */
export const listRanges = async (
  ctx: Ctx,
  { brand: given, ...page }: PageRequest & { brand?: string | null },
): Promise<Page<PriceRange>> => {
  mayRead(ctx, 'priceRanges')
  const { brand } = validate(ctx.locale, filterInput, { brand: given })
  const edition = await newestEdition(ctx)
  if (!edition) return { rows: [], hasNextPage: false, hasPreviousPage: false }
  const begins = normalise(brand ?? '').text.trim()
  const found = await keysetPage(
    ctx.db
      .selectFrom('priceRange')
      .selectAll()
      .where('editionId', '=', edition.id)
      .$if(begins !== '', (query) => query.where((eb) => eb.fn('starts_with', ['brandKey', eb.val(begins)]))),
    [
      { name: 'brandKey', column: 'priceRange.brandKey', direction: 'asc', type: 'text' },
      { name: 'goods', column: 'priceRange.goods', direction: 'asc', type: 'text' },
      { name: 'amount', column: 'priceRange.amount', direction: 'asc', type: 'text' },
    ],
    page,
  )
  return {
    ...found,
    rows: found.rows.map(({ row: { editionId: _editionId, ...range }, cursor }) => ({
      row: { ...range, asOf: edition.asOf },
      cursor,
    })),
  }
}
