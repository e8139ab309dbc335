// The name of a seller that a filer told of is that filer's wording until an officer has changed it or held it against
// something: until then nobody outside is answered by it.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table seller add column name_is_told boolean not null default false`,
  sql`update seller set name_is_told = true where source = 'filer' and not exists (
    select from event where subject_type = 'Seller' and subject_id = seller.id and type = 'editSeller'
      and (data->>'renamed')::boolean)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
