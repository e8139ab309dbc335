// Pictures of listings, to be found again at other sellers: an upload becomes a picture of a listing and keeps its
// perceptual hash; what a filer or an officer sends for another purpose keeps none.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table evidence
    add column listing_id uuid references listing,
    -- 256 bits in hexadecimal; null for a file that is no picture, or too plain
    add column picture_hash text check (picture_hash ~ '^[0-9a-f]{64}$'),
    drop constraint evidence_of_one,
    add constraint evidence_of_one check (num_nonnulls(submission_id, field_record_id, case_id, brand_authorisation_id, authentication_id,
        listing_id) <= 1),
    add constraint evidence_hashed_for_listings
      check (picture_hash is null or num_nonnulls(submission_id, field_record_id, case_id, brand_authorisation_id, authentication_id) = 0)`,
  sql`create unique index evidence_listing on evidence (listing_id, sha256) where listing_id is not null`,
  sql`drop index evidence_unattached`,
  sql`create index evidence_unattached on evidence (received_at)
    where submission_id is null and field_record_id is null and case_id is null
      and brand_authorisation_id is null and authentication_id is null and listing_id is null`,
  sql`create table listing_picture_print (
    picture_id uuid primary key references evidence on delete cascade,
    listing_id uuid not null references listing,
    hash text not null,
    -- a bucket held more pictures than were compared
    is_bounded boolean not null
  )`,
  sql`create index listing_picture_print_listing on listing_picture_print (listing_id)`,
  sql`create table listing_picture_chunk (
    -- which part of the hash, and its bits
    chunk_key integer not null,
    picture_id uuid not null
  )`,
  sql`create index listing_picture_chunk_bucket on listing_picture_chunk (chunk_key)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
