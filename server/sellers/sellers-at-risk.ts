import type { Expression } from 'kysely'
import './register-tables.ts'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'

/** The sellers of some listings as rows of (seller_id), for the rooms above. */
export const sellersOfListings = (ctx: Ctx, listingIds: Expression<{ listingId: string }>) =>
  ctx.db
    .selectFrom('listing')
    .select('sellerId')
    .where('sellerId', 'is not', null)
    .where('id', 'in', listingIds as Expression<unknown> as Expression<string>)

/** The sellers somebody watches today, of the watches the actor may read, as rows of (seller_id). */
export const watchedSellers = (ctx: Ctx) =>
  ctx.db
    .selectFrom('sellerWatch')
    .select('sellerId')
    .where('endedAt', 'is', null)
    .where('endsOn', '>=', ctx.clock.today())
    .where(ctx.readable('SellerWatch'))
