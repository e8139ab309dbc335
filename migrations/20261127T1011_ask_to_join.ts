// A filer may ask on the form to be joined to a complaint whose office published that it is joint; nobody of the office
// made that link, and joining stays the office's to decide.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table case_link alter column made_by drop not null`,
  sql`alter table case_link drop constraint case_link_kind_check`,
  sql`alter table case_link add constraint case_link_kind_check check (kind in ('lead', 'joint', 'repeat', 'filed', 'asked'))`,
  sql`alter table case_link add check (made_by is not null or kind = 'asked')`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
