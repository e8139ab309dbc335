// A collection code may say anything, with a scheme or without: read off a picture it was kept by its fingerprint, typed
// without a scheme as it read, so that the two did not meet and what it says stood open.
import { type Kysely, sql } from 'kysely'

const fingerprint = (
  column: string,
) => sql`case when ${sql.ref(column)} ~* '^[0-9a-f]{64}$' then lower(${sql.ref(column)})
  else encode(sha256(convert_to(${sql.ref(column)}, 'UTF8')), 'hex') end`
const isOpen = (column: string) => sql`${sql.ref(column)} !~ '^[0-9a-f]{64}$' and ${sql.ref(column)} <> ''`

const statements = [
  // One code of one seller in two spellings stays once.
  sql`delete from seller_identifier as typed where kind = 'COLLECTION_QR' and ${isOpen('typed.value_key')} and exists (
    select from seller_identifier as other where other.seller_id = typed.seller_id and other.kind = typed.kind
      and other.id <> typed.id and other.value_key = ${fingerprint('typed.value_key')})`,
  sql`update seller_identifier set value = ${fingerprint('value_key')}, value_key = ${fingerprint('value_key')}
    where kind = 'COLLECTION_QR' and ${isOpen('value_key')}`,
  sql`delete from seller_trait as typed where trait = 'COLLECTION_QR' and ${isOpen('typed.key')} and exists (
    select from seller_trait as other where other.seller_id = typed.seller_id and other.trait = typed.trait
      and other.key = ${fingerprint('typed.key')})`,
  sql`update seller_trait set key = ${fingerprint('key')} where trait = 'COLLECTION_QR' and ${isOpen('key')}`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
