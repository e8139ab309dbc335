// A report is kept exactly as the platform told it, whatever the register makes of it later; trial reports stay out of
// the register and off the desk; and whoever looked a report through is named.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table partner_report
    alter column seller_id drop not null,
    add column sandbox boolean not null,
    add column seller_told jsonb not null,
    add column listings_told jsonb not null,
    add column case_number text,
    add column triaged_by text references person,
    add column triaged_at timestamptz,
    add column triage_note text,
    add constraint partner_report_sandbox check (sandbox = (seller_id is null)),
    add constraint partner_report_triaged check ((state = 'received') = (triaged_at is null)),
    add constraint partner_report_case check ((state = 'case_opened') = (case_id is not null)
      and (case_id is null) = (case_number is null))`,
  sql`drop index partner_report_queue`,
  sql`create index partner_report_queue on partner_report (state, received_at, id) where not sandbox`,
  sql`create index partner_report_received on partner_report (received_at, id) where not sandbox`,
  sql`create index partner_report_own on partner_report (partner_id, received_at, id)`,
  sql`create unique index partner_report_case_once on partner_report (case_id)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
