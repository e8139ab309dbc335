// Papers of a measure start from where its goods are kept; the step was told, and only the story had it.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Null: not told, or taken before it was kept.
  await sql`alter table case_measure add column place text`.execute(db)
}
