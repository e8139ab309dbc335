// Without the search server sellers are looked for by the normalised name, which traditional and full-width spellings share.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`drop index seller_name_trigram`,
  sql`create index seller_name_key_trigram on seller using gin (name_key gin_trgm_ops)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
