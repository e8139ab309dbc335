import { sql } from 'kysely'
import './sellers-tables.ts'
import { startOfDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import type { NewEvent } from '../core/event-log.ts'
import { reserve } from '../core/reserve.ts'
import { isDecisive } from './identifier-key.ts'
import { handleKey, keyedIdentifiers, type NewSeller } from './new-seller.ts'
import { identifierRow } from './sealed-identifier.ts'
import { searchKey } from './text/search-key.ts'
import { FILER_SOURCE } from './told-by-filer.ts'

export type Inserting = NewSeller & {
  /** Leave it out when one of its decisive identifiers is known by now. */
  unlessKnown?: true
}

export type InsertedSellers = {
  /** In the order given; undefined for a seller whose source key, or with `unlessKnown` whose identifier, is there already. */
  ids: (string | undefined)[]
  /** The first events of those that are new, which the caller appends. */
  events: NewEvent[]
}

/** The seventh version begins with the instant it is made: that of the filing. */
const childId = sql`case when made.source = ${FILER_SOURCE} then gen_random_uuid() else uuidv7() end`

/**
 * Inserts sellers with their accounts and identifiers, in the caller's transaction: two statements however many they
 * are.
 */
export const insertSellers = async (ctx: Ctx, sellers: readonly Inserting[]): Promise<InsertedSellers> => {
  if (sellers.length === 0) return { ids: [], events: [] }
  const reserved = await reserve(
    ctx,
    sellers.map(({ source }) => (source === FILER_SOURCE ? 'T' : 'P')),
  )
  const now = ctx.clock.now()
  const rows = sellers.map((seller, place) => ({
    place,
    ...reserved[place]!,
    name: seller.name,
    name_key: searchKey(seller.name),
    name_is_told: seller.source === FILER_SOURCE,
    kind: seller.kind ?? 'UNKNOWN',
    real_name_level: seller.realNameLevel ?? 'none',
    real_name_checked_on: (seller.realNameLevel ?? 'none') === 'none' ? null : (seller.realNameCheckedOn ?? null),
    division_code: seller.divisionCode ?? null,
    status: seller.status ?? 'active',
    source: seller.source,
    source_key: seller.sourceKey ?? null,
    // The instant would be that of the filing.
    at: seller.source === FILER_SOURCE ? startOfDay(ctx.clock.today()) : now,
  }))
  const accounts = sellers.flatMap((seller, place) =>
    (seller.accounts ?? []).map((account) => ({
      seller_id: reserved[place]!.id,
      platform: account.platform,
      handle: account.handle,
      handle_key: handleKey(account),
      url: account.url ?? null,
    })),
  )
  const identifiers = sellers.flatMap((seller, place) =>
    keyedIdentifiers(seller).map(({ kind, value, key }) => ({
      ...identifierRow(ctx, reserved[place]!.id, { kind, value, key }),
      bars: seller.unlessKnown === true && isDecisive(kind, key),
    })),
  )
  const made = await sql<{ id: string }>`
    with identifier as (
      select * from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb)
        as identifier (seller_id uuid, kind text, value text, value_key text, sealed text, bars boolean)
    ), made as (
      insert into seller (id, number, name, name_key, name_is_told, kind, real_name_level, real_name_checked_on, division_code,
        status, source, source_key, created_at, updated_at)
      select id, number, name, name_key, name_is_told, kind, real_name_level, real_name_checked_on, division_code,
        status, source, source_key, at, at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (place integer, id uuid, number text, name text,
        name_key text, name_is_told boolean, kind text, real_name_level text, real_name_checked_on date, division_code text, status text, source text, source_key text, at timestamptz)
      where not exists (
        select from identifier cross join lateral (
          select from seller_identifier as known
          where known.kind = identifier.kind and known.value_key = identifier.value_key offset 0) as known
        where identifier.bars and identifier.seller_id = given.id
      )
      order by source_key, place
      on conflict (source, source_key) do nothing
      returning id, source
    ), account_made as (
      insert into seller_account (id, seller_id, platform, handle, handle_key, url)
      select ${childId}, account.* from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
        as account (seller_id uuid, platform text, handle text, handle_key text, url text)
      join made on made.id = account.seller_id
      on conflict do nothing
    ), identifier_made as (
      insert into seller_identifier (id, seller_id, kind, value, value_key, sealed)
      select ${childId}, seller_id, kind, value, value_key, sealed from identifier join made on made.id = seller_id
      on conflict do nothing
    )
    select id from made`.execute(ctx.db)
  const ids = new Set(made.rows.map((row) => row.id))
  return {
    ids: rows.map((row) => (ids.has(row.id) ? row.id : undefined)),
    events: rows
      .filter((row) => ids.has(row.id))
      .map((row) => ({
        subjectType: 'Seller',
        subjectId: row.id,
        type: 'registerSeller',
        data: { kind: row.kind, source: row.source },
      })),
  }
}
