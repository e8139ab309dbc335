import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { isMerged, memberIds, operatorOf } from './members-of.ts'

/** Every seller that is held for one operator with others, as (seller_id, operator_id); nobody for who may not read that. */
export const mergedSellers = (ctx: Ctx): RawBuilder<{ sellerId: string; operatorId: string }> =>
  ctx.can('read', 'SellerMerge')
    ? sql`(select seller_id, representative_id as operator_id from seller_representative
        union all select distinct representative_id, representative_id from seller_representative)`
    : sql`(select null::uuid as seller_id, null::uuid as operator_id where false)`

/**
 * Of the names of an operator that a list holds, the one to show: who stands for it, else the newest. A condition on
 * `seller`; `listed` says of `seller` whether the list holds it. Whoever stands alone is not looked at twice.
 */
export const standsInList = (
  ctx: Ctx,
  listed: Expression<SqlBool>,
  merged: RawBuilder<unknown> = isMerged(ctx, sql.ref('seller.id')),
): RawBuilder<SqlBool> =>
  ctx.can('read', 'SellerMerge')
    ? sql`not (${merged} and exists (
        select from unnest(${memberIds(ctx, sql.ref('seller.id'))}) as other (id)
        where other.id <> seller.id
          and (other.id = ${operatorOf(ctx, sql.ref('seller.id'))}
            or (seller.id <> ${operatorOf(ctx, sql.ref('seller.id'))} and other.id > seller.id))
          and exists (select from seller where seller.id = other.id and ${listed})))`
    : sql`true`
