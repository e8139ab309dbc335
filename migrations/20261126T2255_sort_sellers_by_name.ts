// Sellers can be listed by name in the order of pinyin.
import { type Kysely, sql } from 'kysely'

const statements = [sql`create index seller_name_order on seller (name collate "zh-x-icu", id desc)`]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
