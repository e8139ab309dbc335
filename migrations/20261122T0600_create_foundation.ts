// The ground everything else stands on: the role the application works under, the event log, the outbox, the limits.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`do $$ begin
    if not exists (select from pg_roles where rolname = 'weijian_app') then create role weijian_app nologin; end if;
    execute format('grant weijian_app to %I', current_user);
  exception when duplicate_object or unique_violation then null; end $$`,
  sql`grant usage on schema public to weijian_app`,
  sql`alter default privileges in schema public grant select, insert, update, delete on tables to weijian_app`,
  sql`alter default privileges in schema public grant usage, select on sequences to weijian_app`,
  sql`create extension if not exists pg_trgm`,

  sql`create table event (
    id uuid primary key default uuidv7(),
    subject_type text not null,
    subject_id uuid not null,
    position integer not null check (position > 0),
    type text not null,
    actor_kind text not null,
    actor_id text,
    at timestamptz not null,
    data jsonb not null,
    public boolean not null,
    prev_hash text,
    hash text not null,
    unique (subject_type, subject_id, position),
    check ((position = 1) = (prev_hash is null))
  )`,
  sql`create index event_subject on event (subject_id)`,
  // Append-only twice over: the application's role has no right to change or delete, and a trigger refuses everybody.
  sql`revoke update, delete on event from weijian_app`,
  sql`create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = '42501'; end $$`,
  sql`create trigger event_append_only before update or delete or truncate on event
    for each statement execute function refuse_change()`,

  sql`create table outbox (
    id bigint generated always as identity primary key,
    listener text not null,
    subject_id uuid not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    next_try_at timestamptz not null default now(),
    parked_at timestamptz,
    last_error text
  )`,
  sql`create index outbox_due on outbox (listener, id) where parked_at is null`,

  sql`create table access_log (
    id uuid primary key default uuidv7(),
    at timestamptz not null,
    actor_id text not null,
    action text not null,
    subject_type text not null,
    subject_id uuid not null,
    reason text not null check (length(btrim(reason)) > 0)
  )`,
  sql`create index access_log_subject on access_log (subject_id)`,
  sql`revoke update, delete on access_log from weijian_app`,
  sql`create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_change()`,

  sql`create table limiter (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
  sql`create sequence public_number_sequence`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
