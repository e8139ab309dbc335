// Offices and the people who work in them; sign-in tables in the shape the sign-in library expects.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table authority (
    id uuid primary key default uuidv7(),
    name text not null,
    name_en text not null,
    division_code text not null check (division_code ~ '^[0-9]{6}$'),
    level text not null check (level in ('province', 'city', 'county', 'station')),
    parent_id uuid references authority,
    receives_submissions boolean not null default false,
    unique (name)
  )`,
  sql`create index authority_parent on authority (parent_id)`,
  sql`create table person (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    two_factor_enabled boolean default false,
    roles text[] not null default '{}',
    authority_id uuid references authority,
    seller_id uuid,
    partner_id uuid,
    disabled_at timestamptz
  )`,
  sql`create index person_authority on person (authority_id)`,
  sql`create table person_session (
    id text primary key,
    user_id text not null references person on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  sql`create index person_session_user on person_session (user_id)`,
  sql`create table person_account (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    user_id text not null references person on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  sql`create index person_account_user on person_account (user_id)`,
  sql`create table person_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  sql`create index person_verification_identifier on person_verification (identifier)`,
  sql`create table person_two_factor (
    id text primary key,
    user_id text not null references person on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean default true,
    failed_verification_count integer default 0,
    locked_until timestamptz
  )`,
  sql`create index person_two_factor_user on person_two_factor (user_id)`,
  sql`create table person_rate_limit (
    id text primary key,
    key text not null unique,
    count integer not null,
    last_request bigint not null
  )`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
