// The web and worker processes may log in as somebody who owns nothing, and must still see that the schema is up to date.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`grant select on kysely_migration, kysely_migration_lock to weijian_app`.execute(db)
  await sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from weijian_app`.execute(db)
}
