import type { Ctx } from '../server/core/context.ts'
import { findListingsByIds, type Listing } from '../server/sellers/listing-store.ts'
import { findSellersByIds, type Seller } from '../server/sellers/seller-store.ts'
import { builder } from './builder.ts'
import { inOrder } from './in-order.ts'

export const SellerRef = builder.objectRef<Seller>('Seller')
export const ListingRef = builder.objectRef<Listing>('Listing')

/** Sellers by id, read once for a whole list, under the policy. */
export const loadSellers = async (ids: string[], ctx: Ctx) => inOrder(ids, await findSellersByIds(ctx, ids))

export const loadListings = async (ids: string[], ctx: Ctx) => inOrder(ids, await findListingsByIds(ctx, ids))
