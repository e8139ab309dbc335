// When a seller came to be known from a filer's word is when that filer filed; and a seller that had no name but its
// WeChat ID showed it to whoever only oversees. From here on only the day is kept, and the ID is shortened in the name.
// Ids and numbers given before stay: cases point at them.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`update seller set
    created_at = date_trunc('day', created_at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai',
    updated_at = date_trunc('day', updated_at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    where source = 'filer'`,
  sql`with named as (
      select seller.id, case when length(seller.name) < 7
        then left(seller.name, 1) || repeat('*', greatest(1, length(seller.name) - 1))
        else left(seller.name, 3) || '****' || right(seller.name, 4) end as masked
      from seller join seller_account as account on account.seller_id = seller.id
      where seller.source = 'filer' and seller.status = 'told'
        and account.platform = 'WECHAT' and account.handle = seller.name
    )
    update seller set name = masked, name_key = lower(replace(masked, '*', '')) from named where named.id = seller.id`,
  sql`create index seller_newest on seller (created_at desc, id desc)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
