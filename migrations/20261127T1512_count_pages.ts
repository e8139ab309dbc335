// The index of a file tells the pages of each paper: how many an issued paper has is known when it is drawn.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Null: issued before pages were counted.
  await sql`alter table document add column pages integer check (pages > 0)`.execute(db)
}
