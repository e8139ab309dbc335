import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { type Imported, type ImportInput, importFile } from '../core/import-file.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text } from '../core/validate.ts'
import { IMPORT_SOURCE } from './import-sellers.ts'
import { upsertListingsBulk } from './upsert-listings-bulk.ts'
import { upsertSellersBulk } from './upsert-sellers-bulk.ts'

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

/** Yuan as written (228, "228.00", "¥1,280") to fen. */
const price = z
  .union([z.number(), z.string().max(30)])
  .transform((value) => Math.round(Number(String(value).replace(/[¥￥,\s]|元/g, '')) * 100))
  .refine((fen) => Number.isSafeInteger(fen) && fen >= 0, {
    error: inBoth({ zh: '不是价格', en: 'is not a price in yuan' }),
  })

const listingRecord = z.object({
  id: optional(z.union([z.number().transform(String), text(200)])),
  title: text(1_000, 1),
  text: optional(text(20_000)),
  brand: optional(text(100)),
  brands: optional(z.array(text(100))),
  price: optional(price),
  shop: optional(text(100)),
  url: optional(text(1_000)),
})

type ListingRecord = z.output<typeof listingRecord>

/**
 * Takes listings in from a file. Columns (and keys of JSON Lines): id, title, text, brand (or a list, brands), price in
 * yuan, shop (its seller's name), url. A listing is known again by its id, else its title; a shop by its name.
 */
export const importListings = (ctx: Ctx, input: ImportInput): Promise<Imported> =>
  importFile(ctx, input, {
    schema: listingRecord,
    nameColumn: 'title',
    write: (records) => inTransaction(ctx, (tx) => write(tx, records)),
  })

const write = async (ctx: Ctx, records: readonly ListingRecord[]) => {
  const shops = [...new Set(records.flatMap(({ shop }) => (shop ? [shop] : [])))]
  const { ids } = await upsertSellersBulk(ctx, {
    source: IMPORT_SOURCE,
    rows: shops.map((shop) => ({ sourceKey: shop, name: shop, accounts: [{ platform: 'SHOP', handle: shop }] })),
  })
  const sellerOf = new Map(shops.map((shop, i) => [shop, ids[i]!]))
  return upsertListingsBulk(ctx, {
    source: IMPORT_SOURCE,
    rows: records.map(({ id, title, shop, brand, brands, price, ...rest }) => ({
      ...rest,
      sourceKey: id ?? title,
      title,
      sellerId: shop ? sellerOf.get(shop) : null,
      brand: brand ?? brands?.[0],
      priceFen: price,
    })),
  })
}
