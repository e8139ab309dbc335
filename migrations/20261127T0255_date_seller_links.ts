// A link of upline and downline has a day from which it holds, where it is known, and one with a reason on which it ended.
// Links ended before keep neither: nobody was asked.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table seller_link add column since_on date, add column ended_on date, add column end_reason text`,
  sql`alter table seller_link add check (ended_on is null or since_on is null or ended_on >= since_on)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
