// A bucket is read from its index alone, one page instead of the index and a heap page for each of its rows: as the
// buckets grew beyond the database's memory a look-up took four times as long. A listing's cluster is found by listing
// and kind together: by kind alone, which a planner without statistics may choose, all clusters were read each time. And
// what was dismissed before evidence was kept is found without a look at the other findings, as it is sought each time.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create index listing_text_band_members on listing_text_band (band_key, listing_id)`,
  sql`drop index listing_text_band_bucket`,
  sql`create index listing_picture_chunk_members on listing_picture_chunk (chunk_key, picture_id)`,
  sql`drop index listing_picture_chunk_bucket`,
  sql`create index copy_member_of_listing on copy_member (listing_id, kind)`,
  sql`drop index copy_member_listing`,
  sql`create index finding_dismissed_without_evidence on finding (listing_id, signal)
    where state = 'dismissed' and evidence is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
