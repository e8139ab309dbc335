// Near-identical texts (and pictures) across sellers are found by look-ups in buckets, never by comparing all with all;
// what was found is kept as clusters, so that each listing joins where it belongs when it is screened.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table listing_text_print (
    listing_id uuid primary key references listing,
    text_key text not null,
    method integer not null,
    bands bigint[] not null,
    -- a bucket held more listings than were compared
    is_bounded boolean not null
  )`,
  sql`create table listing_text_band (
    band_key bigint not null,
    listing_id uuid not null references listing,
    primary key (band_key, listing_id)
  )`,
  sql`create table copy_member (
    kind text not null check (kind in ('text', 'picture')),
    item_id uuid not null,
    listing_id uuid not null references listing,
    -- who stands for the seller of the listing
    seller_id uuid references seller,
    cluster_id uuid not null,
    joined_at timestamptz not null default now(),
    primary key (kind, item_id)
  )`,
  sql`create index copy_member_first on copy_member (cluster_id, item_id)`,
  sql`create index copy_member_sellers on copy_member (cluster_id, seller_id)`,
  sql`create index copy_member_listing on copy_member (listing_id)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
