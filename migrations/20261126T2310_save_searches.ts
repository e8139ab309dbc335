// Searches that officers save, what was found by them so far, and the alerts that tell of what is new.
import { type Kysely, sql } from 'kysely'

const statements = [
  // What somebody looks for may be a phone or a name: the name and the text of a search are kept sealed.
  sql`create table saved_search (
    id uuid primary key default uuidv7(),
    person_id text not null references person,
    kind text not null check (kind in ('SELLERS', 'LISTINGS')),
    words_sealed text not null,
    filter jsonb not null,
    alerts boolean not null,
    -- what was there before is not new; null while there are no alerts
    alerts_since timestamptz,
    looked_at timestamptz,
    created_at timestamptz not null,
    removed_at timestamptz,
    check (alerts = (alerts_since is not null))
  )`,
  sql`create index saved_search_person on saved_search (person_id, id)`,
  sql`create index saved_search_to_look_at on saved_search (looked_at nulls first)
    where alerts and removed_at is null`,
  sql`create index saved_search_removed on saved_search (removed_at) where removed_at is not null`,
  sql`create table search_alert (
    id uuid primary key default uuidv7(),
    saved_search_id uuid not null references saved_search on delete cascade,
    found_at timestamptz not null,
    mailed_at timestamptz,
    seen_at timestamptz
  )`,
  sql`create index search_alert_unseen on search_alert (saved_search_id) where seen_at is null`,
  // One row for each hit of a search, so that none is told of twice; without an alert it was there from the start.
  sql`create table saved_search_hit (
    saved_search_id uuid not null references saved_search on delete cascade,
    hit_id uuid not null,
    alert_id uuid references search_alert on delete cascade,
    primary key (saved_search_id, hit_id)
  )`,
  sql`create index saved_search_hit_alert on saved_search_hit (alert_id) where alert_id is not null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
