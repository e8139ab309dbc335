// What a register of sellers has to know of a party: licences, self-declarations, turnover, who watches it, when it was last verified; and room to keep personal identifiers sealed.
import { type Kysely, sql } from 'kysely'

const statements = [
  // A personal identifier is kept sealed and found by a keyed hash in value_key; any other in plain text.
  sql`alter table seller_identifier alter column value drop not null`,
  sql`alter table seller_identifier add column sealed text`,
  sql`alter table seller_identifier add constraint seller_identifier_kept check (num_nonnulls(value, sealed) = 1)`,
  // Those kept in plain text until now, which only code that has the keys can seal.
  sql`create index seller_identifier_unsealed on seller_identifier (id)
    where sealed is null and kind in ('PHONE', 'PAYEE', 'WAYBILL_SENDER')`,
  sql`alter table seller
    add column real_name_checked_on date,
    add column goods_need_licence boolean not null default false`,
  sql`create index seller_real_name_checked on seller (real_name_checked_on) where real_name_checked_on is not null`,
  sql`create table seller_licence (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    kind text not null,
    number text not null,
    number_key text not null,
    scope text,
    issued_by text,
    issued_on date,
    expires_on date,
    state text not null default 'valid',
    expiry text not null default 'current',
    unique (seller_id, kind, number_key),
    check (issued_on <= expires_on)
  )`,
  sql`create index seller_licence_number on seller_licence (kind, number_key)`,
  sql`create index seller_licence_expires on seller_licence (expires_on) where expiry <> 'expired'`,
  sql`create index seller_licence_expiry on seller_licence (expiry, seller_id) where expiry <> 'current'`,
  sql`create table seller_exemption (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    kind text not null,
    declared_on date not null,
    shown_at text,
    ended_on date,
    unique (seller_id, kind, declared_on),
    check (declared_on <= ended_on)
  )`,
  // Of one account and year; a party's is the sum over its accounts, whoever they belong to tomorrow.
  sql`create table seller_turnover (
    account_id uuid not null references seller_account,
    year integer not null check (year between 2000 and 2200),
    amount_fen bigint not null check (amount_fen >= 0),
    source text not null,
    reported_on date not null,
    primary key (account_id, year)
  )`,
  sql`create table seller_watch (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    authority_id uuid not null references authority,
    reason text not null,
    ends_on date not null,
    put_by text not null references person,
    put_at timestamptz not null,
    ended_by text references person,
    ended_at timestamptz
  )`,
  sql`create unique index seller_watch_once on seller_watch (seller_id, authority_id) where ended_at is null`,
  sql`create index seller_watch_ends on seller_watch (ends_on) where ended_at is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
