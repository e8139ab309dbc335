import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { identifierKey } from './identifier-key.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import { sealIdentifier } from './sealed-identifier.ts'

const BATCH = 1_000

/**
 * Seals the personal identifiers that are still kept in plain text, from before there was a seal; returns how many
 * rows. Each batch commits by itself, so it can be stopped and started, and several may run at once.
 */
export const sealIdentifiers = async (ctx: Ctx): Promise<number> => {
  let done = 0
  for (;;) {
    const sealed = await inTransaction(ctx, sealBatch)
    done += sealed
    if (sealed < BATCH) return done
  }
}

const sealBatch = async (ctx: Ctx): Promise<number> => {
  const { rows } = await sql<{ id: string; sellerId: string; kind: IdentifierKind; value: string }>`
    select id, seller_id, kind, value from seller_identifier
    where sealed is null and kind in ('PHONE', 'PAYEE', 'WAYBILL_SENDER')
    order by id limit ${BATCH} for update skip locked`.execute(ctx.db)
  if (rows.length === 0) return 0
  const given = rows.map(({ id, sellerId, kind, value }) => {
    const { valueKey, sealed } = sealIdentifier(ctx, kind, value, identifierKey(kind, value))
    return { id, seller_id: sellerId, kind, sealed, value_key: valueKey }
  })
  const kept = [...new Map(given.map((row) => [`${row.seller_id} ${row.value_key}`, row])).values()]
  // What was told again meanwhile, or twice in spellings that meet by now, stays once: first the plain ones go.
  await sql`
    delete from seller_identifier as plain using jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (id uuid, value_key text)
    where plain.id = given.id and (plain.id <> all(${kept.map(({ id }) => id)}::uuid[]) or exists (
      select from seller_identifier as other
      where other.seller_id = plain.seller_id and other.kind = plain.kind and other.value_key = given.value_key))`.execute(
    ctx.db,
  )
  await sql`
    update seller_identifier as plain set value = null, value_key = given.value_key, sealed = given.sealed
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id uuid, value_key text, sealed text)
    where plain.id = given.id`.execute(ctx.db)
  return rows.length
}
