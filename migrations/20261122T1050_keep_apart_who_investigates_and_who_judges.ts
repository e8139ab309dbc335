// A penalty case has two officers; who investigated does not review it or preside, who proposes does not approve.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table case_file
    add constraint enforcement_two_officers check (
      procedure <> 'enforcement' or state = 'filed' or jsonb_array_length(coalesce(facts->'officers', '[]')) >= 2),
    add constraint enforcement_reviewer_apart check (
      not coalesce(facts->'investigators' ? (facts->>'reviewerId'), false)),
    add constraint enforcement_presider_apart check (
      not coalesce(facts->'investigators' ? (facts->>'presiderId'), false)),
    add constraint enforcement_four_eyes check (facts->>'proposedBy' <> facts->>'approvedBy')`,
  sql`create unique index case_file_one_penalty_case on case_file ((facts->>'reportCaseId'))
    where procedure = 'enforcement'`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
