// A period in hours begins at a time of day and ends at one; China's time, as legal days are.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table case_clock
    add column started_at text check (started_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    add column due_at text check (due_at ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):00$'),
    add constraint case_clock_hours check ((started_at is null) = (due_at is null))`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
