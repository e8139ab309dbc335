// A case has one office that answers for it at every moment; handing it on is offered, and answered, before anything moves.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table case_file
    add column offered_to_id uuid references authority,
    add column transfer_state text check (transfer_state in ('offered', 'disputed', 'referred')),
    add column distributed_by_id uuid references authority,
    add column received_by_transfer boolean not null default false,
    add constraint case_file_offer_whole check ((offered_to_id is null) = (transfer_state is null)),
    add constraint case_file_offer_elsewhere check (offered_to_id <> authority_id),
    add constraint case_file_offer_open check (is_open or offered_to_id is null),
    add constraint case_file_distributed_elsewhere check (distributed_by_id <> authority_id)`,
  sql`create index case_file_offered on case_file (offered_to_id, due_on, id) where offered_to_id is not null`,

  sql`create table case_transfer (
    id uuid primary key default uuidv7(),
    case_id uuid not null references case_file,
    from_authority_id uuid not null references authority,
    to_authority_id uuid not null references authority,
    kind text not null check (kind in ('transfer', 'distribution', 'return')),
    state text not null check (state in ('offered', 'disputed', 'referred', 'accepted', 'returned', 'withdrawn', 'designated')),
    reason text not null check (length(btrim(reason)) > 0),
    offered_by text not null references person,
    offered_at timestamptz not null,
    answer text,
    answered_by text references person,
    answered_at timestamptz,
    designated_id uuid references authority,
    check (from_authority_id <> to_authority_id),
    check ((state in ('offered', 'disputed', 'referred')) = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((state = 'designated') = (designated_id is not null))
  )`,
  sql`create unique index case_transfer_one_open on case_transfer (case_id) where answered_at is null`,
  sql`create index case_transfer_case on case_transfer (case_id, offered_at)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
