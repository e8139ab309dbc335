// Partner platforms, their keys, and the reports they post.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table partner (
    id uuid primary key default uuidv7(),
    name text not null unique,
    sandbox boolean not null default false,
    created_at timestamptz not null default now(),
    disabled_at timestamptz
  )`,
  sql`create table api_key (
    id uuid primary key default uuidv7(),
    partner_id uuid not null references partner,
    name text not null,
    prefix text not null unique,
    secret_hash text not null,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    created_by text references person,
    last_used_at timestamptz,
    revoked_at timestamptz
  )`,
  sql`create index api_key_partner on api_key (partner_id)`,
  sql`create table partner_report (
    id uuid primary key default uuidv7(),
    partner_id uuid not null references partner,
    external_id text not null,
    body_hash text not null,
    seller_id uuid not null references seller,
    category text not null,
    text text not null,
    occurred_on date,
    evidence_links text[] not null,
    state text not null default 'received' check (state in ('received', 'case_opened', 'info_only')),
    case_id uuid references case_file,
    received_at timestamptz not null,
    unique (partner_id, external_id)
  )`,
  sql`create index partner_report_queue on partner_report (state, received_at, id)`,
  sql`create index partner_report_seller on partner_report (seller_id)`,
  sql`create table partner_report_listing (
    report_id uuid not null references partner_report,
    listing_id uuid not null references listing,
    primary key (report_id, listing_id)
  )`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
