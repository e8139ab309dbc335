// Parties, what they are known by, what they offer, and what our first screen found in it.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table seller (
    id uuid primary key default uuidv7(),
    number text not null unique,
    name text not null,
    name_key text not null,
    kind text not null,
    real_name_level text not null default 'none',
    division_code text,
    status text not null default 'active',
    source text not null,
    source_key text,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (source, source_key)
  )`,
  sql`create index seller_name_key on seller (name_key)`,
  sql`create index seller_name_trigram on seller using gin (name gin_trgm_ops)`,
  sql`create table seller_account (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    platform text not null,
    handle text not null,
    handle_key text not null,
    url text,
    unique (seller_id, platform, handle_key)
  )`,
  sql`create index seller_account_handle on seller_account (platform, handle_key)`,
  sql`create table seller_identifier (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    kind text not null,
    value text not null,
    value_key text not null,
    unique (seller_id, kind, value_key)
  )`,
  sql`create index seller_identifier_value on seller_identifier (kind, value_key)`,
  sql`create table brand (
    id uuid primary key default uuidv7(),
    name_zh text not null,
    name_latin text,
    aliases text[] not null default '{}',
    created_at timestamptz not null default now(),
    unique (name_zh)
  )`,
  sql`create table listing (
    id uuid primary key default uuidv7(),
    seller_id uuid references seller,
    title text not null,
    text text,
    brand text,
    price_fen bigint check (price_fen >= 0),
    url text,
    source text not null,
    source_key text,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (source, source_key)
  )`,
  sql`create index listing_seller on listing (seller_id, id)`,
  sql`create index listing_title_trigram on listing using gin (title gin_trgm_ops)`,
  sql`create table listing_screening (
    listing_id uuid primary key references listing,
    listing_version integer not null,
    score double precision not null,
    flagged boolean not null,
    screened_at timestamptz not null
  )`,
  sql`create table finding (
    id uuid primary key default uuidv7(),
    listing_id uuid not null references listing,
    signal text not null,
    signal_version integer not null,
    text_key text not null,
    category text not null,
    severity integer not null check (severity between 1 and 4),
    score double precision not null check (score between 0 and 1),
    spans jsonb not null,
    note_zh text not null,
    note_en text not null,
    state text not null default 'open' check (state in ('open', 'confirmed', 'dismissed')),
    decided_by text references person,
    decided_at timestamptz,
    decision_reason text,
    created_at timestamptz not null default now(),
    unique (listing_id, signal),
    check ((state = 'open') = (decided_at is null))
  )`,
  sql`create index finding_queue on finding (state, score desc, id desc)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
