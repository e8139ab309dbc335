// A platform's report and a finding belong to an office, as a case does: that of the division the seller is registered
// in, or, where no place is known, the office that receives what comes in (Order 121, articles 29 to 33).
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create function office_of_seller(given uuid) returns uuid language sql stable as $$
    select coalesce(
      (select a.id from seller s join authority a on a.division_code = s.division_code
        where s.id = given and a.level in ('city', 'county') order by a.name, a.id limit 1),
      (select id from authority where receives_submissions order by id limit 1))
  $$`,
  sql`create function office_of_listing(given uuid) returns uuid language sql stable as $$
    select office_of_seller((select seller_id from listing where id = given))
  $$`,
  sql`alter table partner_report add column authority_id uuid references authority`,
  sql`update partner_report set authority_id = office_of_seller(seller_id) where not sandbox`,
  sql`create index partner_report_office on partner_report (authority_id, state, received_at, id)`,
  sql`alter table finding add column authority_id uuid references authority`,
  sql`update finding set authority_id = office_of_listing(listing_id)`,
  sql`create index finding_office on finding (authority_id, state, score desc, id desc)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
