// Brands keep an entry of their own: marks, right holder, contact, goods, and whom they authorise to sell.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table brand
    add column right_holder text check (length(right_holder) between 1 and 200),
    add column goods text[] not null default '{}',
    add column contact_sealed text,
    add column find_keys text not null default '',
    add column version integer not null default 1,
    add column updated_at timestamptz not null default now()`,
  sql`update brand set find_keys = lower(concat_ws(' ', name_zh, name_latin, array_to_string(aliases, ' ')))`,
  sql`revoke delete on brand from weijian_app`,
  // A registration is somebody's in one class of goods at a time (Trademark Law, articles 22 and 56).
  sql`create table brand_mark (
    brand_id uuid not null references brand,
    registration_no text not null check (registration_no ~ '^[0-9A-Z]{4,20}$'),
    class integer not null check (class between 1 and 45),
    primary key (registration_no, class)
  )`,
  sql`create index brand_mark_brand on brand_mark (brand_id)`,
  sql`create table brand_authorisation (
    id uuid primary key default uuidv7(),
    brand_id uuid not null references brand,
    version integer not null default 1,
    party text not null,
    credit_code text,
    accounts jsonb not null,
    scope text not null,
    from_on date not null,
    until_on date not null,
    content_hash text not null,
    recorded_by text references person,
    recorded_at timestamptz not null,
    revoked_on date,
    revoke_reason text,
    revoked_by text references person,
    check (from_on <= until_on),
    check ((revoked_on is null) = (revoke_reason is null))
  )`,
  sql`create index brand_authorisation_brand on brand_authorisation (brand_id, id)`,
  sql`create unique index brand_authorisation_once on brand_authorisation (brand_id, content_hash) where revoked_on is null`,
  sql`revoke delete on brand_authorisation from weijian_app`,
  // What an authorised party is found by, compared exactly.
  sql`create table brand_authorisation_key (
    authorisation_id uuid not null references brand_authorisation,
    kind text not null,
    value_key text not null,
    primary key (authorisation_id, kind, value_key)
  )`,
  sql`create index brand_authorisation_key_value on brand_authorisation_key (kind, value_key)`,
  sql`revoke update, delete on brand_authorisation_key from weijian_app`,
  sql`alter table person add column brand_id uuid references brand`,
  sql`alter table evidence
    add column brand_authorisation_id uuid references brand_authorisation,
    drop constraint evidence_of_one,
    add constraint evidence_of_one
      check (num_nonnulls(submission_id, field_record_id, case_id, brand_authorisation_id) <= 1)`,
  sql`create index evidence_brand_authorisation on evidence (brand_authorisation_id) where brand_authorisation_id is not null`,
  sql`drop index evidence_unattached`,
  sql`create index evidence_unattached on evidence (received_at)
    where submission_id is null and field_record_id is null and case_id is null and brand_authorisation_id is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
