// What earlier steps of a case established and later ones depend on, such as who investigated it.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table case_file
    add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object')`.execute(db)
}
