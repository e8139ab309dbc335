// What officers register of merchants on the spot, who decides on likely duplicates, and the samples of their work.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table field_record (
    id uuid primary key default uuidv7(),
    -- made on the device, so that sending twice makes one
    client_record_id uuid not null,
    request_hash text not null,
    collector_id text not null references person,
    authority_id uuid not null references authority,
    -- everything that was written down, sealed: names, numbers, the place if it was given
    told_sealed text not null,
    agreement_version text not null,
    taken_at timestamptz not null,
    received_at timestamptz not null,
    outcome text not null check (outcome in ('CREATED', 'JOINED', 'POSSIBLE_DUPLICATE', 'REFUSED')),
    -- whether it waited for a person's decision, whatever came of it
    was_doubtful boolean not null,
    seller_id uuid references seller,
    licence_upload_id text references evidence (upload_id) deferrable initially deferred,
    signature_upload_id text not null references evidence (upload_id) deferrable initially deferred,
    decided_by text references person,
    decided_at timestamptz,
    decision_reason text,
    unique (collector_id, client_record_id),
    unique (id, collector_id),
    check ((outcome in ('CREATED', 'JOINED')) = (seller_id is not null)),
    check ((decided_by is null) = (decided_at is null)),
    -- nobody decides on what they took down themselves
    check (decided_by <> collector_id)
  )`,
  sql`create index field_record_received on field_record (authority_id, received_at)`,
  sql`create index field_record_collector on field_record (collector_id, received_at)`,
  sql`create index field_record_undecided on field_record (authority_id, id) where outcome = 'POSSIBLE_DUPLICATE'`,
  sql`create index field_record_seller on field_record (seller_id) where seller_id is not null`,
  sql`create table field_record_candidate (
    field_record_id uuid not null references field_record,
    seller_id uuid not null references seller,
    -- what the two have in common: kinds of identifiers, or NAME
    reasons text[] not null check (cardinality(reasons) > 0),
    primary key (field_record_id, seller_id)
  )`,
  sql`create index field_record_candidate_seller on field_record_candidate (seller_id)`,
  sql`create table field_sample (
    id uuid primary key default uuidv7(),
    authority_id uuid not null references authority,
    drawn_by text not null references person,
    drawn_at timestamptz not null,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    collector_id text references person,
    seed text not null,
    population integer not null check (population > 0)
  )`,
  sql`create index field_sample_authority on field_sample (authority_id, id)`,
  sql`create table field_sample_item (
    field_sample_id uuid not null references field_sample,
    place integer not null check (place > 0),
    field_record_id uuid not null,
    collector_id text not null,
    verdict text check (verdict in ('CONFIRMED', 'WRONG')),
    reason text,
    reviewed_by text references person,
    reviewed_at timestamptz,
    primary key (field_sample_id, place),
    unique (field_sample_id, field_record_id),
    foreign key (field_record_id, collector_id) references field_record (id, collector_id),
    check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null)),
    check (verdict <> 'WRONG' or reason is not null),
    -- nobody reviews their own work
    check (reviewed_by <> collector_id)
  )`,
  sql`create index field_sample_item_record on field_sample_item (field_record_id)`,
  // A file belongs to a submission or to a field record; until then it is nobody's and is thrown away after a time.
  sql`alter table evidence add column field_record_id uuid references field_record,
    add constraint evidence_of_one check (submission_id is null or field_record_id is null)`,
  sql`create index evidence_field_record on evidence (field_record_id) where field_record_id is not null`,
  sql`drop index evidence_unattached`,
  sql`create index evidence_unattached on evidence (received_at) where submission_id is null and field_record_id is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
