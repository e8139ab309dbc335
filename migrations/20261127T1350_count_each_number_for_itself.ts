// One sequence for all made the numbers of submissions jump by an import of sellers, and by how many cases each of them
// opened. What is numbered in order counts for itself from here on, and behind what was given before.
import { type Kysely, sql } from 'kysely'

const statements = ['submission_number_sequence', 'seller_number_sequence'].flatMap((name) => [
  sql`create sequence ${sql.id(name)}`,
  sql`select setval(${sql.lit(name)}, last_value, is_called) from public_number_sequence`,
])

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
