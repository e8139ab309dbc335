// The holiday notices taken in after the program was built, for all processes; `revision` rises with each.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table holiday_notice (
    year integer primary key check (year between 2004 and 2100),
    source text not null check (length(btrim(source)) > 0),
    rest_days jsonb not null,
    workdays jsonb not null,
    revision integer not null unique check (revision > 0),
    imported_at timestamptz not null
  )`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
