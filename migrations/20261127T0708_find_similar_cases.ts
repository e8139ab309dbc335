// Cases that begin with like words, and submissions that name the same waybill or payee, are looked up and not compared one by one.
// A bottom-k sketch (Broder, 1997) stands for the words: trigrams of the database's own leave Chinese out in a C locale.
import { type Kysely, sql } from 'kysely'

const statements = [
  // The eight least hashes of what every three signs in a row spell, without spaces and common marks.
  sql`create function story_sketch(story text) returns bigint[] language sql immutable strict parallel safe as $$
    select array(
      select distinct hashtextextended(substr(plain, at, 3), 0) as hash
      from (select regexp_replace(lower(story), '[[:space:]，。！？、；：,.!?;:“”"（）()]', '', 'g') as plain) as read
      cross join lateral generate_series(1, greatest(length(plain) - 2, 0)) as at
      order by hash limit 8)
  $$`,
  sql`create index case_file_story_sketch on case_file using gin (story_sketch(summary))`,
  sql`create index submission_waybill on submission (upper(seller_told ->> 'waybill')) where seller_told ->> 'waybill' is not null`,
  sql`create index submission_payee on submission (upper(seller_told ->> 'payee')) where seller_told ->> 'payee' is not null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
