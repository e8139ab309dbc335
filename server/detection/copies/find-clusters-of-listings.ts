import { sql } from 'kysely'
import './copies-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { CopyKind } from './copies-tables.ts'

/** Near-identical listings of several sellers. Merged sellers count once. */
export type CopyCluster = {
  kind: CopyKind
  listingCount: number
  sellerCount: number
  /** The first twenty known, in that order. */
  listingIds: string[]
  /** Where pictures are meant: those of the listings shown, in the order they came. */
  pictureIds: string[]
  /** There may be more: a bucket held more than was compared. */
  isBounded: boolean
}

const MOST_SHOWN = 20

/** The clusters each listing is in, those of several sellers, for who may read findings. */
export const findClustersOfListings = async (
  ctx: Ctx,
  listingIds: readonly string[],
): Promise<Map<string, CopyCluster[]>> => {
  if (!ctx.can('read', 'Finding')) return new Map()
  const { rows } = await sql<CopyCluster & { listingId: string }>`
    select mine.listing_id, mine.kind, counted.listing_count, counted.seller_count, shown.listing_ids,
      coalesce(pictures.ids, '{}') as picture_ids,
      case mine.kind
        when 'text' then coalesce((select is_bounded from listing_text_print where listing_id = mine.listing_id), false)
        else exists (select from listing_picture_print where listing_id = mine.listing_id and is_bounded)
      end as is_bounded
    from (select distinct listing_id, kind, cluster_id from copy_member
      where listing_id = any(${listingIds}::uuid[])) as mine
    cross join lateral (
      select count(distinct listing_id)::int as listing_count, count(distinct seller_id)::int as seller_count
      from copy_member where cluster_id = mine.cluster_id) as counted
    cross join lateral (
      select array_agg(listing_id order by listing_id) as listing_ids from (
        select distinct listing_id from copy_member where cluster_id = mine.cluster_id
        order by listing_id limit ${MOST_SHOWN}) as first) as shown
    cross join lateral (
      select array_agg(item_id order by item_id) as ids from copy_member
      where mine.kind = 'picture' and cluster_id = mine.cluster_id and listing_id = any(shown.listing_ids)) as pictures
    where counted.seller_count > 1
    order by mine.listing_id, mine.kind desc, mine.cluster_id`.execute(ctx.db)
  const byListing = new Map<string, CopyCluster[]>()
  for (const { listingId, ...cluster } of rows) byListing.set(listingId, [...(byListing.get(listingId) ?? []), cluster])
  return byListing
}
