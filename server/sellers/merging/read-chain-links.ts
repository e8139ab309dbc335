import { sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { SellerLink } from './link-sellers.ts'
import { representativesOf } from './merge-store.ts'

/** Everybody linked with a seller as upline or downline over any number of steps, and the links in force among them. */
export type LinkedSellers = {
  sellerIds: string[]
  /** Who stands for the operator of each seller. */
  operatorOf: ReadonlyMap<string, string>
  links: SellerLink[]
  /** There are more than was asked for; the nearest are kept. */
  isCut: boolean
}

/** Follows links and merges in force from a seller in both directions, nearest first, to at most `most` sellers. */
export const readChainLinks = async (
  ctx: Ctx,
  { sellerId, most }: { sellerId: string; most: number },
): Promise<LinkedSellers> => {
  const { rows } = await sql<{ id: string }>`
    with recursive linked as (
      select ${sellerId}::uuid as id
      union
      select next.id from linked cross join lateral (
        select downline_id as id from seller_link where upline_id = linked.id and ended_at is null
        union all select upline_id from seller_link where downline_id = linked.id and ended_at is null
        union all select into_id from seller_merge where seller_id = linked.id and undone_at is null
        union all select seller_id from seller_merge where into_id = linked.id and undone_at is null
      ) as next
    )
    select id from linked limit ${most + 1}`.execute(ctx.db)
  const sellerIds = rows.slice(0, most).map(({ id }) => id)
  const anyOf = sql<string>`any(${sellerIds}::uuid[])`
  const links = await ctx.db
    .selectFrom('sellerLink')
    .selectAll()
    .where(ctx.readable('SellerMerge'))
    .where('endedAt', 'is', null)
    .where('uplineId', '=', anyOf)
    .where('downlineId', '=', anyOf)
    .orderBy('id')
    .limit(4 * most)
    .execute()
  return { sellerIds, operatorOf: await representativesOf(ctx, sellerIds), links, isCut: rows.length > most }
}
