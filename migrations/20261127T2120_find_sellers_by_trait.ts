import { type Kysely, sql } from 'kysely'

const statements = [
  // Lists narrowed by what few of the register have, and the merged names that have it, without reading all of it.
  sql`create index seller_kind on seller (kind, created_at desc, id desc)`,
  sql`create index seller_real_name_level on seller (real_name_level, created_at desc, id desc)`,
  sql`create index seller_division on seller (division_code, created_at desc, id desc) where division_code is not null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
