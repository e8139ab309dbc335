// Officers ask a brand whether what was offered is its own; the brand's answer stands at the finding and the case.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table authentication (
    id uuid primary key default uuidv7(),
    -- a finding that fires no longer goes; what was asked and answered stays
    finding_id uuid references finding on delete set null,
    brand_id uuid not null references brand,
    authority_id uuid references authority,
    case_id uuid references case_file,
    pauses_case boolean not null default false,
    question text not null check (length(question) <= 500),
    -- the listing as it stood: what the brand is shown
    shown jsonb not null,
    asked_by text references person,
    asked_at timestamptz not null,
    due_on date not null,
    verdict text check (verdict in ('GENUINE', 'COUNTERFEIT', 'CANNOT_TELL')),
    reason text check (length(reason) between 2 and 1000),
    answered_by text references person,
    answered_at timestamptz,
    check (num_nonnulls(verdict, reason, answered_at) in (0, 3)),
    check (not pauses_case or case_id is not null)
  )`,
  sql`create unique index authentication_waiting on authentication (finding_id) where verdict is null`,
  sql`create index authentication_finding on authentication (finding_id)`,
  sql`create index authentication_brand on authentication (brand_id, id)`,
  sql`create index authentication_authority on authentication (authority_id, id)`,
  sql`create index authentication_case on authentication (case_id) where case_id is not null`,
  sql`revoke delete on authentication from weijian_app`,
  sql`alter table evidence
    add column authentication_id uuid references authentication,
    drop constraint evidence_of_one,
    add constraint evidence_of_one check (
      num_nonnulls(submission_id, field_record_id, case_id, brand_authorisation_id, authentication_id) <= 1)`,
  sql`create index evidence_authentication on evidence (authentication_id) where authentication_id is not null`,
  sql`drop index evidence_unattached`,
  sql`create index evidence_unattached on evidence (received_at) where submission_id is null and field_record_id is null
    and case_id is null and brand_authorisation_id is null and authentication_id is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
