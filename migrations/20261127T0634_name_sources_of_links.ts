// A link of upline and downline may name what it is known from: a case or a listing. Of earlier ones only the note tells.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table seller_link
    add column source_case_id uuid references case_file,
    add column source_listing_id uuid references listing`,
  sql`alter table seller_link add check (source_case_id is null or source_listing_id is null)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
