// Counts of limits are worth nothing after a crash, and waiting for the disk under the lock of a row that everybody
// behind one address shares would hold all of them up.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table limiter set unlogged`.execute(db)
}
