// Of those that share a bucket most resemble each other little: their signatures tell, without reading their texts.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // the lowest 8 bits of each MinHash value; empty until the words are looked up again
  await sql`alter table listing_text_print add column signature bytea not null default ''`.execute(db)
}
