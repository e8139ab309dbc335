// Which sellers are one operator: what they show, who looks alike and why, what officers decided and undid, who sells for whom.
import { type Kysely, sql } from 'kysely'

const statements = [
  // Derived from the register; can be made again at any time.
  sql`create table seller_trait (
    seller_id uuid not null references seller,
    trait text not null,
    key text not null,
    primary key (trait, key, seller_id)
  )`,
  sql`create index seller_trait_seller on seller_trait (seller_id)`,
  sql`create table seller_candidate (
    id uuid primary key default uuidv7(),
    one_id uuid not null references seller,
    other_id uuid not null references seller,
    score double precision not null,
    probability double precision not null check (probability between 0 and 1),
    reasons jsonb not null,
    computed_at timestamptz not null,
    unique (one_id, other_id),
    check (one_id < other_id)
  )`,
  sql`create index seller_candidate_other on seller_candidate (other_id)`,
  sql`create index seller_candidate_queue on seller_candidate (score desc, id desc)`,
  // Decided; a merge is taken back by a time, never by deleting. The sellers keep their rows.
  sql`create table seller_merge (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    into_id uuid not null references seller,
    basis jsonb not null,
    reason text not null,
    merged_by text references person,
    merged_at timestamptz not null,
    undone_by text references person,
    undone_at timestamptz,
    undone_reason text,
    check (seller_id <> into_id),
    check ((undone_at is null) = (undone_reason is null)),
    check (undone_at >= merged_at)
  )`,
  sql`create unique index seller_merge_live on seller_merge (seller_id) where undone_at is null`,
  sql`create index seller_merge_undone on seller_merge ((basis ->> 'sellerId')) where undone_at is not null`,
  sql`create index seller_merge_seller on seller_merge (seller_id)`,
  sql`create index seller_merge_into on seller_merge (into_id)`,
  // The live merges followed to their end, for lists; a seller that stands for itself has no row.
  sql`create table seller_representative (
    seller_id uuid primary key references seller,
    representative_id uuid not null references seller,
    check (seller_id <> representative_id)
  )`,
  sql`create index seller_representative_group on seller_representative (representative_id)`,
  sql`create table seller_distinction (
    id uuid primary key default uuidv7(),
    one_id uuid not null references seller,
    other_id uuid not null references seller,
    reason text not null,
    decided_by text references person,
    decided_at timestamptz not null,
    withdrawn_by text references person,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    check (one_id < other_id),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
  )`,
  sql`create unique index seller_distinction_live on seller_distinction (one_id, other_id) where withdrawn_at is null`,
  sql`create index seller_distinction_other on seller_distinction (other_id) where withdrawn_at is null`,
  // Who sells for whom; ended by a day, never deleted.
  sql`create table seller_link (
    id uuid primary key default uuidv7(),
    upline_id uuid not null references seller,
    downline_id uuid not null references seller,
    note text not null,
    recorded_by text references person,
    recorded_at timestamptz not null,
    ended_by text references person,
    ended_at timestamptz,
    check (upline_id <> downline_id)
  )`,
  sql`create unique index seller_link_live on seller_link (upline_id, downline_id) where ended_at is null`,
  sql`create index seller_link_downline on seller_link (downline_id)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
