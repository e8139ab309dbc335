// Of a code that collects money only a fingerprint is kept from here on: what it says lets anybody pay into it, and a
// picture of it is read to the same fingerprint.
import { type Kysely, sql } from 'kysely'

const fingerprint = (column: string) => sql`encode(sha256(convert_to(${sql.ref(column)}, 'UTF8')), 'hex')`
const isPayload = (column: string) => sql`${sql.ref(column)} ~* '^[a-z][a-z0-9+.-]*://.'`

const statements = [
  sql`update seller_identifier set value = ${fingerprint('value_key')}, value_key = ${fingerprint('value_key')}
    where kind = 'COLLECTION_QR' and ${isPayload('value_key')}`,
  sql`update seller_trait set key = ${fingerprint('key')} where trait = 'COLLECTION_QR' and ${isPayload('key')}`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
