import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'

/** What is offered by whom under which brand, as (id, sellerId, brand), to be joined by the rooms above. */
export const offers = (ctx: Pick<Ctx, 'db'>) =>
  ctx.db.selectFrom('listing').select(['listing.id', 'listing.sellerId', 'listing.brand'])

/** The ids of the listings of a brand, by its exact name. */
export const listingIdsOfBrand = (ctx: Pick<Ctx, 'db'>, brand: string) =>
  ctx.db.selectFrom('listing').select('listing.id').where('listing.brand', '=', brand)
