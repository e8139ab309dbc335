// After a change of the rules every listing is screened again, batch by batch; how far it came is kept with each batch,
// so that it can be stopped, and goes on after a crash where it was.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table rescreening (
    id uuid primary key default uuidv7(),
    reason text not null,
    state text not null check (state in ('running', 'stopped', 'finished')),
    total integer not null,
    done integer not null default 0,
    -- the last listing that was screened
    after_id uuid,
    started_by text references person,
    started_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  sql`create unique index rescreening_unfinished on rescreening ((true)) where state <> 'finished'`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
