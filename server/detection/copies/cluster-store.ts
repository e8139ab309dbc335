import { sql } from 'kysely'
import './copies-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { CopyKind } from './copies-tables.ts'

export type Member = { itemId: string; listingId: string; sellerId: string | null; clusterId: string }

/** A cluster by its ends: the first member known, and the least and greatest of its sellers' ids (two when several). */
export type Cluster = { size: number; firstId: string; sellerIds: ReadonlySet<string> }

/** Enough to tell which of two clusters is the smaller. */
const MOST_COUNTED = 1_000

export const findMembers = async (
  ctx: Ctx,
  kind: CopyKind,
  itemIds: readonly string[],
): Promise<Map<string, Member>> => {
  const rows = await ctx.db
    .selectFrom('copyMember')
    .select(['itemId', 'listingId', 'sellerId', 'clusterId'])
    .where('kind', '=', kind)
    .where('itemId', '=', sql<string>`any(${[...new Set(itemIds)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.itemId, row]))
}

/** Those clusters that have members; a few steps in an index for each, however large it is. */
export const findClusters = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, Cluster>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    firstId: string
    least: string | null
    greatest: string | null
    size: number
  }>`
    select asked.id, first.item_id as first_id, least.seller_id as least, greatest.seller_id as greatest, counted.size
    from unnest(${ids}::uuid[]) as asked (id)
    cross join lateral (
      select item_id from copy_member where cluster_id = asked.id order by item_id limit 1) as first
    left join lateral (
      select seller_id from copy_member where cluster_id = asked.id and seller_id is not null
      order by seller_id limit 1) as least on true
    left join lateral (
      select seller_id from copy_member where cluster_id = asked.id and seller_id is not null
      order by seller_id desc limit 1) as greatest on true
    cross join lateral (
      select count(*)::int as size from (
        select from copy_member where cluster_id = asked.id limit ${MOST_COUNTED}) as few) as counted`.execute(ctx.db)
  return new Map(
    rows.map(({ id, firstId, least, greatest, size }) => [
      id,
      { size, firstId, sellerIds: new Set([least, greatest].filter((seller) => seller !== null)) },
    ]),
  )
}

/** The listings in a cluster. */
export const membersOf = async (ctx: Ctx, clusterId: string): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('copyMember')
    .select('listingId')
    .distinct()
    .where('clusterId', '=', clusterId)
    .execute()
  return rows.map(({ listingId }) => listingId)
}

export const upsertMembers = async (ctx: Ctx, kind: CopyKind, members: readonly Member[]): Promise<void> => {
  if (members.length === 0) return
  const given = members.map(({ itemId, listingId, sellerId, clusterId }) => ({
    item_id: itemId,
    listing_id: listingId,
    seller_id: sellerId,
    cluster_id: clusterId,
  }))
  await sql`
    insert into copy_member as kept (kind, item_id, listing_id, seller_id, cluster_id, joined_at)
    select ${kind}, item_id, listing_id, seller_id, cluster_id, ${ctx.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (item_id uuid, listing_id uuid, seller_id uuid, cluster_id uuid)
    on conflict (kind, item_id) do update set seller_id = excluded.seller_id, cluster_id = excluded.cluster_id
    where (kept.seller_id, kept.cluster_id) is distinct from (excluded.seller_id, excluded.cluster_id)`.execute(ctx.db)
}

export const deleteMembers = async (ctx: Ctx, kind: CopyKind, itemIds: readonly string[]): Promise<void> => {
  if (itemIds.length === 0) return
  await ctx.db
    .deleteFrom('copyMember')
    .where('kind', '=', kind)
    .where('itemId', '=', sql<string>`any(${itemIds}::uuid[])`)
    .execute()
}

export const moveMembers = async (ctx: Ctx, from: string, to: string): Promise<void> => {
  await ctx.db.updateTable('copyMember').set({ clusterId: to }).where('clusterId', '=', from).execute()
}
