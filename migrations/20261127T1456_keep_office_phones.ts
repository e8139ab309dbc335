// Papers name whom to ask, and a name without a number helps nobody: each officer keeps the number of the office at
// which they are reached.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table person_contact (
    id uuid primary key default uuidv7(),
    person_id text not null unique references person on delete cascade,
    -- empty: taken away again
    office_phone text not null check (length(office_phone) <= 30),
    set_at timestamptz not null
  )`.execute(db)
}
