// The ids of what a filer told of a seller told, in their first figures, the instant of that filing. They become random,
// as the seller's own are; the turnover of an account follows it.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table seller_turnover drop constraint seller_turnover_account_id_fkey`,
  sql`alter table seller_turnover add constraint seller_turnover_account_id_fkey
    foreign key (account_id) references seller_account on update cascade`,
  sql`update seller_account set id = gen_random_uuid() from seller
    where seller.id = seller_account.seller_id and seller.source = 'filer'
      and uuid_extract_version(seller_account.id) = 7`,
  sql`update seller_identifier set id = gen_random_uuid() from seller
    where seller.id = seller_identifier.seller_id and seller.source = 'filer'
      and uuid_extract_version(seller_identifier.id) = 7`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
