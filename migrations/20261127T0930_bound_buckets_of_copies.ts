// Bands of copied texts are longer, and a bucket takes in few, so that what a listing is compared with stays bounded.
// The rows are many: they do without a key over both columns and without a look at the listing for each, which took
// more time than all the comparing. Every listing is looked up anew.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`drop table listing_text_band`,
  sql`create table listing_text_band (
    band_key bigint not null,
    listing_id uuid not null
  )`,
  sql`create index listing_text_band_bucket on listing_text_band (band_key)`,
  sql`insert into outbox (listener, subject_id) select 'screenListings', listing_id from listing_text_print`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
