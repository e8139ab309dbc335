// The index of a file tells the pages of each paper: of one that is issued they are known when it is drawn, of a file
// that came as evidence when it is taken in.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Null: issued before pages were counted.
  await sql`alter table document add column pages integer check (pages > 0)`.execute(db)
  // Null: no picture, and nobody counted.
  await sql`alter table evidence add column pages integer check (pages > 0)`.execute(db)
  await sql`update evidence set pages = 1 where media_type like 'image/%'`.execute(db)
}
