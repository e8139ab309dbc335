// Whom to ask where the officer who writes a paper has no number of their own, and for the filer who follows a case.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table authority add column phone text`.execute(db)
}
