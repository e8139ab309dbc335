import './sellers-tables.ts'
import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'

/** The listings of some sellers as (id, sellerId), to be joined by the rooms above. */
export const listingsOfSellers = (ctx: Ctx, sellerIds: readonly string[]) =>
  ctx.db
    .selectFrom('listing')
    .select(['listing.id', 'listing.sellerId'])
    .where('listing.sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
