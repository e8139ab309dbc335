// What the law room words is told to each reader in their own language; both are kept as they were told.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table submission_message add column body_en text check (length(body_en) <= 10000)`.execute(db)
}
