// The factors of Order 121, article 17, are counted when an officer looks: by filer, seller, contact and words, each by its index.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table submission add column filer_address_key text`,
  sql`drop index submission_filer_phone`,
  sql`create index submission_filer_phone on submission (filer_phone_key, received_at)
    where filer_phone_key is not null`,
  sql`drop index submission_seller`,
  sql`create index submission_seller on submission (seller_id, category, received_at)`,
  sql`create index submission_filer_address on submission (filer_address_key) where filer_address_key is not null`,
  sql`create index submission_words on submission (md5(narrative)) where has_dispute`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
