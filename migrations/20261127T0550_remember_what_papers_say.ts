// A step that hands a paper over is held against what the paper says: the fine on the spot, the day of a hearing.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table case_paper add column says jsonb`.execute(db)
}
