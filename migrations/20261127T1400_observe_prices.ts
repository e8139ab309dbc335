// What a brand's goods are offered at is worked out from the register, by day, so that a finding on a price can say which
// figures it rests on. Each screening keeps the offer it read; what was screened before is screened again for it. A
// dismissed finding keeps what it rested on beside the words, so that it is looked at again when that becomes more.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table listing_screening
    add column brand_key text, add column goods text, add column amount text, add column offered_fen integer`,
  sql`create table price_edition (
    id uuid primary key default uuidv7(),
    as_of date not null,
    -- offers there were of one brand's goods at one price
    offers integer not null,
    computed_at timestamptz not null
  )`,
  sql`create index price_edition_computed_at on price_edition (computed_at)`,
  sql`create table price_range (
    edition_id uuid not null references price_edition on delete cascade,
    brand_key text not null,
    goods text not null,
    amount text not null,
    sellers integer not null,
    listings integer not null,
    p05 integer not null,
    p25 integer not null,
    p50 integer not null,
    p75 integer not null,
    p95 integer not null,
    low_fen integer not null,
    far_fen integer not null,
    primary key (edition_id, brand_key, goods, amount)
  )`,
  sql`alter table finding add column evidence jsonb`,
  sql`insert into rescreening (reason, state, total, started_at, updated_at)
    select '新版本：记录在售价格', 'running', (select count(*) from listing), now(), now()
    where exists (select from listing) on conflict do nothing`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
