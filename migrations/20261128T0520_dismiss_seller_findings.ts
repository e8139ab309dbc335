// What a signal finds on a seller is worked out when it is read and has no row; that an officer looked and dismissed it
// has one. The cases are kept as they stood, so that one more, or one that was decided since, asks anew.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table seller_finding_dismissal (
    id uuid primary key default uuidv7(),
    seller_id uuid not null references seller,
    signal text not null,
    signal_version integer not null,
    cases jsonb not null check (jsonb_typeof(cases) = 'array' and jsonb_array_length(cases) > 0),
    dismissal text not null,
    note text,
    dismissed_by text not null references person,
    dismissed_at timestamptz not null,
    undone_at timestamptz
  )`,
  sql`create index seller_finding_dismissal_seller on seller_finding_dismissal (seller_id) where undone_at is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
