// How an installation reads the last day of a period, each reading with the state of the calendar from which it holds.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table last_day_reading (
    revision integer primary key check (revision > 0),
    on_holiday text not null check (on_holiday in ('wholeRestBlock', 'statutoryDays')),
    on_weekend text not null check (on_weekend in ('stays', 'extends')),
    held_from timestamptz not null
  )`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
