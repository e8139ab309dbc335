// Papers an office issues: what was issued stays as it was, and its number is taken together with it.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table document (
    id uuid primary key default uuidv7(),
    case_id uuid not null references case_file,
    authority_id uuid not null references authority,
    form text not null,
    is_single boolean not null,
    version integer not null check (version > 0),
    replaces_id uuid unique references document,
    year integer not null,
    sequence integer check (sequence > 0),
    number text,
    case_version integer not null,
    client_request_id uuid not null unique,
    body_hash text not null,
    answers_sealed text not null,
    shows_filer boolean not null,
    storage_key text not null unique,
    bytes integer not null check (bytes > 0),
    sha256 text not null,
    issued_at timestamptz not null,
    issued_by text not null references person,
    unique (authority_id, form, year, sequence),
    check ((version = 1) = (replaces_id is null)),
    check ((sequence is null) = (number is null))
  )`,
  sql`create index document_case on document (case_id, issued_at)`,
  sql`create unique index document_single on document (case_id, form) where is_single and version = 1`,
  // An issued paper is never changed and never taken away; a better one replaces it.
  sql`revoke update, delete on document from weijian_app`,
  sql`create trigger document_append_only before update or delete or truncate on document
    for each statement execute function refuse_change()`,

  sql`create table document_counter (
    authority_id uuid not null references authority,
    form text not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (authority_id, form, year)
  )`,
  sql`create table document_draft (
    id uuid primary key default uuidv7(),
    sealed text not null,
    made_at timestamptz not null
  )`,
  sql`create index document_draft_made on document_draft (made_at)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
