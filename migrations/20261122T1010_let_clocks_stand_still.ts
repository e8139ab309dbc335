// A clock of a case stands still, is lengthened, begins anew and lapses; it may run again after it ended.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table case_clock
    add column paused jsonb,
    add column extended integer not null default 0 check (extended >= 0),
    add column extended_by jsonb,
    add column restarted_on date check (restarted_on >= started_on),
    add column lapsed boolean not null default false,
    add column calendar_revision integer not null default 0,
    add column moved_from date`,
  sql`alter table case_clock drop constraint case_clock_case_id_clock_key`,
  sql`create unique index case_clock_running on case_clock (case_id, clock) where ended_on is null`,
  sql`create index case_clock_case on case_clock (case_id)`,
  // What a new holiday notice has to visit, and what may lapse today.
  sql`create index case_clock_revision on case_clock (calendar_revision) where ended_on is null`,
  sql`create index case_clock_due on case_clock (clock, due_on) where ended_on is null`,
  sql`create index case_clock_moved on case_clock (calendar_revision) where moved_from is not null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
