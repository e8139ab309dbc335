// A finding stands on the articles of the words it met: of three missing label items each has its own.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Null: found before they were kept; the next screening fills them in.
  await sql`alter table finding add column articles jsonb`.execute(db)
}
