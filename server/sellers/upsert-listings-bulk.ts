import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { appendEvents, appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import type { Upserted } from './upsert-sellers-bulk.ts'

/** A listing as a source knows it: the same key is the same listing, for ever. */
export type KeyedListing = {
  sourceKey: string
  sellerId?: string | null
  title: string
  text?: string | null
  brand?: string | null
  priceFen?: number | null
  url?: string | null
}

/**
 * Keeps the listings of one source, or brings those already kept up to date; at most some thousands at once. Sending
 * the same rows again changes nothing. Of two rows with one key the later counts; a seller once known stays.
 */
export const upsertListingsBulk = (
  ctx: Ctx,
  { source, rows }: { source: string; rows: readonly KeyedListing[] },
): Promise<Upserted> =>
  inTransaction(ctx, async (tx) => {
    const byKey = new Map(rows.map((row) => [row.sourceKey, row]))
    if (byKey.size === 0) return { ids: [], added: 0, changed: 0 }
    const now = tx.clock.now()
    const given = [...byKey.values()].map((row) => ({
      source_key: row.sourceKey,
      seller_id: row.sellerId,
      title: row.title,
      text: row.text,
      brand: row.brand,
      price_fen: row.priceFen,
      url: row.url,
    }))
    const written = await sql<{ id: string; sourceKey: string; version: number }>`
      insert into listing as kept (seller_id, title, text, brand, price_fen, url, source, source_key, created_at, updated_at)
      select seller_id, title, text, brand, price_fen, url, ${source}, source_key, ${now}, ${now}
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (source_key text, seller_id uuid, title text,
        text text, brand text, price_fen bigint, url text)
      order by source_key
      on conflict (source, source_key) do update set
        seller_id = coalesce(excluded.seller_id, kept.seller_id), title = excluded.title, text = excluded.text,
        brand = excluded.brand, price_fen = excluded.price_fen, url = excluded.url,
        version = kept.version + 1, updated_at = excluded.updated_at
      where (coalesce(excluded.seller_id, kept.seller_id), excluded.title, excluded.text, excluded.brand,
          excluded.price_fen, excluded.url)
        is distinct from (kept.seller_id, kept.title, kept.text, kept.brand, kept.price_fen, kept.url)
      returning id, source_key, version`.execute(tx.db)
    const ids = new Map(written.rows.map((row) => [row.sourceKey, row.id]))
    await tell(tx, written.rows)
    const unchanged = [...byKey.keys()].filter((key) => !ids.has(key))
    for (const row of await findKept(tx, source, unchanged)) ids.set(row.sourceKey!, row.id)
    const added = written.rows.filter((row) => row.version === 1).length
    return { ids: rows.map((row) => ids.get(row.sourceKey)!), added, changed: written.rows.length - added }
  })

const tell = async (ctx: Ctx, written: readonly { id: string; version: number }[]): Promise<void> => {
  const eventsOf = (type: string, rows: typeof written) =>
    rows.map(({ id }) => ({ subjectType: 'Listing', subjectId: id, type }))
  await appendFirstEvents(
    ctx,
    eventsOf(
      'registerListing',
      written.filter((row) => row.version === 1),
    ),
  )
  await appendEvents(
    ctx,
    eventsOf(
      'changeListing',
      written.filter((row) => row.version > 1),
    ),
  )
}

const findKept = (ctx: Ctx, source: string, keys: readonly string[]) =>
  keys.length === 0
    ? []
    : ctx.db
        .selectFrom('listing')
        .select(['id', 'sourceKey'])
        .where('source', '=', source)
        .where('sourceKey', '=', sql<string>`any(${keys}::text[])`)
        .execute()
