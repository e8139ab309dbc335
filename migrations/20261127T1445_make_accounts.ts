// Accounts are made, changed and ended by administrators. An account gets its password from its person, by a one-time link
// that this column says is out; each has a record of what was done to it, under an id of its own, as the sign-in library
// numbers people by text.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table person add column link_until timestamptz, add column record_id uuid not null default uuidv7()`,
  sql`alter table person
    add constraint person_seller_id_fkey foreign key (seller_id) references seller not valid,
    add constraint person_partner_id_fkey foreign key (partner_id) references partner not valid`,
  sql`create unique index person_record_id on person (record_id)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
