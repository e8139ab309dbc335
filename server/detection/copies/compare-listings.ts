import { sql } from 'kysely'
import type { Ctx } from '../../core/context.ts'
import { findListingsByIds, type Listing } from '../../sellers/listing-store.ts'
import { representativesOf } from '../../sellers/merging/merge-store.ts'
import { findKnownCopies } from './find-known-copies.ts'
import { joinClusters } from './join-clusters.ts'
import type { KnownCopies } from './known-copies.ts'
import { lookUpPictures } from './look-up-pictures.ts'
import { lookUpTexts } from './look-up-texts.ts'

/**
 * One at a time, until the transaction ends: of two that came at once each would miss the other in its buckets.
 */
export const asOnlyComparer = async (ctx: Ctx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('detection.copies', 0))`.execute(ctx.db)
}

/**
 * Compares listings with all that were compared before. `stirred`: other listings that are to be screened again, as
 * they have, or no longer have, a copy at another seller. Call it as the only comparer.
 */
export const compareListings = async (
  ctx: Ctx,
  listings: readonly Listing[],
): Promise<{ copies: Map<string, KnownCopies>; stirred: string[] }> => {
  const inOrder = listings.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const lookedUp = await lookUpTexts(ctx, inOrder)
  const sellers = await standingFor(ctx, inOrder)
  const items = inOrder.map(({ id }) => ({
    itemId: id,
    listingId: id,
    sellerId: sellers.get(id) ?? null,
    isChanged: lookedUp.changed.has(id),
  }))
  const sellersOf = async (ids: readonly string[]) => standingFor(ctx, await findListingsByIds(ctx, ids))
  const byText = await joinClusters(ctx, 'text', items, lookedUp, sellersOf)
  const seen = await lookUpPictures(
    ctx,
    inOrder.map(({ id }) => id),
  )
  const pictures = seen.pictures.map(({ id, listingId }) => ({
    itemId: id,
    listingId,
    sellerId: sellers.get(listingId) ?? null,
    isChanged: seen.changed.has(id),
  }))
  const byPicture = await joinClusters(ctx, 'picture', pictures, seen, sellersOf)
  const stirred = [...new Set([...byText, ...byPicture])]
  return {
    copies: await findKnownCopies(
      ctx,
      inOrder.map(({ id }) => id),
    ),
    stirred,
  }
}

/** Who stands for the seller of each listing: sellers that were merged are one. */
const standingFor = async (ctx: Ctx, listings: readonly Listing[]): Promise<Map<string, string | null>> => {
  const sellerIds = listings.flatMap(({ sellerId }) => (sellerId ? [sellerId] : []))
  const standing = await representativesOf(ctx, [...new Set(sellerIds)])
  return new Map(listings.map(({ id, sellerId }) => [id, sellerId && (standing.get(sellerId) ?? sellerId)]))
}
