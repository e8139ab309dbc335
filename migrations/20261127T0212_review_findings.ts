// What officers make of findings is kept apart from the findings: it teaches how far each signal is right, and outlives
// a finding that opens again because the seller changed the words.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table finding add column dismissal text`,
  sql`create table finding_review (
    id uuid primary key default uuidv7(),
    finding_id uuid not null,
    listing_id uuid not null references listing,
    signal text not null,
    signal_version integer not null,
    text_key text not null,
    score double precision not null,
    source text not null,
    verdict text not null check (verdict in ('confirmed', 'dismissed')),
    dismissal text,
    reviewed_by text references person,
    reviewed_at timestamptz not null,
    undone_at timestamptz
  )`,
  sql`create index finding_review_signal on finding_review (signal, verdict) where undone_at is null`,
  sql`create index finding_review_finding on finding_review (finding_id) where undone_at is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
