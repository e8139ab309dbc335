// Officers add evidence of their own to a case, with where, when and by whom it was taken.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table evidence
    add column case_id uuid references case_file,
    add column taken_on date,
    add column taken_where text check (length(taken_where) <= 200),
    add column taken_by text check (length(taken_by) <= 200),
    add column shows text check (length(shows) <= 500),
    drop constraint evidence_of_one,
    add constraint evidence_of_one check (num_nonnulls(submission_id, field_record_id, case_id) <= 1),
    add constraint evidence_taken check (num_nonnulls(case_id, taken_on, taken_where, taken_by) in (0, 4))`,
  sql`create index evidence_case on evidence (case_id) where case_id is not null`,
  sql`drop index evidence_unattached`,
  sql`create index evidence_unattached on evidence (received_at)
    where submission_id is null and field_record_id is null and case_id is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
