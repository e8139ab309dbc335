// A report case that an office opens on its own findings keeps what was offered as it stood: the seller may change the
// words a minute later. The snapshot is kept with its hash, which the database checks, and is never changed.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table finding add column case_id uuid references case_file`,
  sql`create index finding_case on finding (case_id) where case_id is not null`,
  sql`create table case_finding (
    id uuid primary key default uuidv7(),
    case_id uuid not null references case_file,
    finding_id uuid not null,
    listing_id uuid not null references listing,
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    taken_by text references person,
    taken_at timestamptz not null,
    unique (case_id, finding_id)
  )`,
  sql`revoke update, delete on case_finding from weijian_app`,
  sql`create trigger case_finding_append_only before update or delete or truncate on case_finding
    for each statement execute function refuse_change()`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
