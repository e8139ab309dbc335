import { sql } from 'kysely'
import './copies-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { findListingsByIds } from '../../sellers/listing-store.ts'
import type { CopyKind } from './copies-tables.ts'
import { type KnownCopies, MOST_SELLERS_COUNTED } from './known-copies.ts'

/** What is known of copies of some listings, for the signals; those without any are left out. */
export const findKnownCopies = async (ctx: Ctx, listingIds: readonly string[]): Promise<Map<string, KnownCopies>> => {
  const others = [
    ...(await findOthers(ctx, 'text', listingIds)).map((other) => ({ ...other, kind: 'text' as const })),
    ...(await findOthers(ctx, 'picture', listingIds)).map((other) => ({ ...other, kind: 'picture' as const })),
  ]
  const listings = await findListingsByIds(ctx, [...new Set(others.map(({ otherId }) => otherId))])
  const byId = new Map(listings.map((listing) => [listing.id, listing]))
  const known = new Map<string, KnownCopies>()
  const own = new Map<string, string[]>()
  for (const { kind, listingId, itemId } of others)
    if (kind === 'picture') own.set(listingId, [...(own.get(listingId) ?? []), itemId].toSorted())
  for (const { kind, listingId, otherId, sellers } of others) {
    const other = byId.get(otherId)
    // Of several pictures the one that most sellers show.
    if (other && sellers > (known.get(listingId)?.[kind]?.sellers ?? 0))
      known.set(listingId, { ...known.get(listingId), [kind]: { sellers, other, own: own.get(listingId) ?? [] } })
  }
  return known
}

type Other = { listingId: string; itemId: string; otherId: string; sellers: number }

/**
 * For each listing in a cluster of several sellers: a member of another seller, the first one known where that is
 * another's. A few steps in an index for each.
 */
const findOthers = async (ctx: Ctx, kind: CopyKind, listingIds: readonly string[]): Promise<Other[]> => {
  const { rows } = await sql<Other>`
    select mine.listing_id, mine.item_id, other.listing_id as other_id, counted.sellers
    from unnest(${listingIds}::uuid[]) as asked (id)
    -- one look-up for each: by kind, as a planner without statistics likes it, all members would be read
    cross join lateral (
      select * from copy_member where listing_id = asked.id and kind = ${kind} offset 0) as mine
    cross join lateral (
      select listing_id from (
        (select listing_id, seller_id, 0 as place from copy_member where cluster_id = mine.cluster_id
          order by item_id limit 1)
        union all
        (select listing_id, seller_id, 1 from copy_member where cluster_id = mine.cluster_id and seller_id is not null
          order by seller_id limit 1)
        union all
        (select listing_id, seller_id, 2 from copy_member where cluster_id = mine.cluster_id and seller_id is not null
          order by seller_id desc limit 1)) as known
      where seller_id <> mine.seller_id or mine.seller_id is null and listing_id <> mine.listing_id
      order by place limit 1) as other
    cross join lateral (
      with recursive step as (
        (select seller_id, 1 as place from copy_member where cluster_id = mine.cluster_id and seller_id is not null
          order by seller_id limit 1)
        union all
        (select next.seller_id, step.place + 1 from step cross join lateral (
          select seller_id from copy_member where cluster_id = mine.cluster_id and seller_id > step.seller_id
          order by seller_id limit 1) as next
          where step.place < ${MOST_SELLERS_COUNTED}))
      select count(*)::int as sellers from step) as counted
    where counted.sellers > 1`.execute(ctx.db)
  return rows
}
