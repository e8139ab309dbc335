// Case numbers that follow each other tell which report and which complaint came in one paper: from here on they are dealt
// out of order, under a key that stays for good. Numbers given before keep their place and are never given again.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table number_order (
    is_only boolean primary key default true check (is_only),
    key text not null,
    given_before bigint not null
  )`,
  sql`insert into number_order (key, given_before)
    select gen_random_uuid()::text || gen_random_uuid()::text, case when is_called then last_value else 0 end
    from public_number_sequence`,
  sql`revoke insert, update, delete on number_order from weijian_app`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
