// The cheapest and the dearest offers are asked for among all listings: without an order to walk along, each page
// sorted every one of them.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index listing_cheapest on listing (price_fen asc nulls last, id desc)`.execute(db)
  await sql`create index listing_dearest on listing (price_fen desc nulls last, id desc)`.execute(db)
}
