import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { appendEvents, appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { insertSellers } from './insert-sellers.ts'
import { handleKey, keyedIdentifiers, type NewSeller } from './new-seller.ts'
import { identifierRow } from './sealed-identifier.ts'
import { searchKey } from './text/search-key.ts'

/** A seller as a source knows it: the same key is the same seller, for ever. */
export type KeyedSeller = Omit<NewSeller, 'source' | 'sourceKey'> & { sourceKey: string }

export type Upserted = {
  /** Our ids, in the order of the rows. */
  ids: string[]
  added: number
  changed: number
}

/**
 * Registers the sellers of one source, or brings those already registered up to date; at most some thousands at once.
 * Sending the same rows again changes nothing. Of two rows with one key the later counts. Accounts and identifiers
 * are added, never taken away; what a row leaves out stays as it is.
 */
export const upsertSellersBulk = (
  ctx: Ctx,
  { source, rows }: { source: string; rows: readonly KeyedSeller[] },
): Promise<Upserted> =>
  inTransaction(ctx, async (tx) => {
    const byKey = new Map(rows.map((row) => [row.sourceKey, row]))
    const known = await findKnown(tx, source, [...byKey.keys()])
    const fresh = [...byKey.values()].filter((row) => !known.has(row.sourceKey))
    const { ids: made, events } = await insertSellers(
      tx,
      fresh.map((row) => ({ ...row, source })),
    )
    await appendFirstEvents(tx, events)
    const added = made.filter((id) => id !== undefined).length
    const changed = await updateKnown(
      tx,
      [...byKey.values()].flatMap((row) =>
        known.has(row.sourceKey) ? [{ ...row, id: known.get(row.sourceKey)! }] : [],
      ),
    )
    const ids = new Map([...known, ...fresh.map((row, i) => [row.sourceKey, made[i]] as const)])
    // Somebody else registered the same key at the same moment.
    const late = fresh.filter((_, i) => made[i] === undefined).map((row) => row.sourceKey)
    for (const [key, id] of await findKnown(tx, source, late)) ids.set(key, id)
    return { ids: rows.map((row) => ids.get(row.sourceKey)!), added, changed }
  })

const findKnown = async (ctx: Ctx, source: string, keys: readonly string[]): Promise<Map<string, string>> => {
  if (keys.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('seller')
    .select(['id', 'sourceKey'])
    .where('source', '=', source)
    .where('sourceKey', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.sourceKey!, row.id]))
}

/** The later of two days: an old file takes back no check that an officer made since. None where nothing is verified. */
const checkedOn = sql`case when coalesce(given.real_name_level, seller.real_name_level) <> 'none'
  then greatest(given.real_name_checked_on, seller.real_name_checked_on) end`

const updateKnown = async (ctx: Ctx, sellers: readonly (KeyedSeller & { id: string })[]): Promise<number> => {
  if (sellers.length === 0) return 0
  const rows = sellers.map((seller) => ({
    id: seller.id,
    name: seller.name,
    name_key: searchKey(seller.name),
    kind: seller.kind,
    real_name_level: seller.realNameLevel,
    real_name_checked_on: seller.realNameCheckedOn,
    division_code: seller.divisionCode,
  }))
  const accounts = sellers.flatMap(({ id, accounts = [] }) =>
    accounts.map((account) => ({ seller_id: id, ...account, handle_key: handleKey(account) })),
  )
  const identifiers = sellers.flatMap((seller) =>
    keyedIdentifiers(seller).map((identifier) => identifierRow(ctx, seller.id, identifier)),
  )
  const updated = await sql<{ id: string }>`
    with account_made as (
      insert into seller_account (seller_id, platform, handle, handle_key, url)
      select * from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
        as account (seller_id uuid, platform text, handle text, handle_key text, url text)
      on conflict do nothing returning seller_id
    ), identifier_made as (
      insert into seller_identifier (seller_id, kind, value, value_key, sealed)
      select * from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb)
        as identifier (seller_id uuid, kind text, value text, value_key text, sealed text)
      on conflict do nothing returning seller_id
    ), grown as (
      select seller_id from account_made union select seller_id from identifier_made
    ), given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (id uuid, name text, name_key text, kind text, real_name_level text, real_name_checked_on date,
          division_code text)
    )
    update seller set
      name = given.name, name_key = given.name_key, kind = coalesce(given.kind, seller.kind),
      real_name_level = coalesce(given.real_name_level, seller.real_name_level),
      real_name_checked_on = ${checkedOn},
      division_code = coalesce(given.division_code, seller.division_code),
      version = seller.version + 1, updated_at = ${ctx.clock.now()}
    from given
    where seller.id = given.id and (
      given.id in (select seller_id from grown) or (given.name, coalesce(given.kind, seller.kind),
        coalesce(given.real_name_level, seller.real_name_level), ${checkedOn},
        coalesce(given.division_code, seller.division_code))
      is distinct from (seller.name, seller.kind, seller.real_name_level, seller.real_name_checked_on, seller.division_code)
    )
    returning seller.id`.execute(ctx.db)
  await appendEvents(
    ctx,
    updated.rows.map(({ id }) => ({ subjectType: 'Seller', subjectId: id, type: 'changeSeller' })),
  )
  return updated.rows.length
}
