// What a brand is called, and whether it files whom it authorises, decides what listings that name it say. The workers
// compare the register with what was screened last, and screen again what names a brand that changed: one walk over the
// listings, kept batch by batch, for all brands that wait.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table brand_screening (
    brand_id uuid primary key references brand on delete cascade,
    names text[] not null,
    authorises boolean not null,
    -- null: what names it was screened. Else it waits: the names it had and has since it began to.
    sought text[],
    -- the walk passes every listing when it comes round to here; null: its beginning
    began_after uuid,
    has_come_round boolean not null default false
  )`,
  sql`create index brand_screening_waiting on brand_screening (brand_id) where sought is not null`,
  sql`create table brand_walk (
    -- one row
    is_the_walk boolean primary key default true check (is_the_walk),
    -- the last listing that was passed
    after_id uuid,
    -- until which day terms that began or ran out were followed
    terms_until date
  )`,
  sql`insert into brand_walk default values`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
