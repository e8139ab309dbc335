// Of a seller whose level has no day of verification nobody can say that it was verified within six months: it is due,
// and found by an index like those whose day is known.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index seller_real_name_undated on seller (id)
    where real_name_level <> 'none' and real_name_checked_on is null`.execute(db)
}
