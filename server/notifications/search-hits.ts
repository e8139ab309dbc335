import { sql } from 'kysely'
import './notifications-tables.ts'
import { findSellers, type KnownSellerFilter } from '../cases/find-sellers.ts'
import type { Ctx } from '../core/context.ts'
import { PAGE_MOST } from '../core/paging.ts'
import { findListings, type KnownListingFilter } from '../detection/find-listings.ts'
import type { ListingMatch } from '../sellers/listing-match.ts'
import type { SellerMatch } from '../sellers/seller-match.ts'
import type { SavedSearch } from './saved-search.ts'

/** As far as a search can be read. */
const MOST_PAGES = 10

/** Why somebody or something is found that only sounds or looks like what was typed. */
const LIKENESSES: ReadonlySet<SellerMatch | ListingMatch> = new Set(['SOUND', 'SIGNS', 'SOME_WORDS'])

export type Hit = { id: string; createdAt: Date }

/** What the actor would find now by a saved search; undefined while the search server does not answer. */
export const hitsOf = async (ctx: Ctx, { kind, query, filter }: SavedSearch): Promise<Hit[] | undefined> => {
  const find =
    kind === 'SELLERS'
      ? (after?: string) => findSellers(ctx, { query, filter: filter as KnownSellerFilter, first: PAGE_MOST, after })
      : (after?: string) => findListings(ctx, { query, filter: filter as KnownListingFilter, first: PAGE_MOST, after })
  const hits: Hit[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { rows, hasNextPage, degraded } = await find(after)
    if (degraded) return undefined
    // Who merely resembles what was typed is no news.
    hits.push(...rows.filter(({ why }) => !why || !LIKENESSES.has(why)).map(({ row }) => row))
    after = rows.at(-1)?.cursor
    if (!hasNextPage) break
  }
  return hits
}

/** Remembers the hits of a saved search; answers which of them were not known. */
export const rememberHits = async (ctx: Ctx, id: string, hits: readonly Hit[]): Promise<Set<string>> => {
  const { rows } = await sql<{ hitId: string }>`
    insert into saved_search_hit (saved_search_id, hit_id)
    select ${id}, hit_id from unnest(${hits.map((hit) => hit.id)}::uuid[]) as found (hit_id)
    on conflict do nothing returning hit_id`.execute(ctx.db)
  return new Set(rows.map(({ hitId }) => hitId))
}

/**
 * Remembers what its person finds as the alerts begin, so that whatever is found besides from then on is news; answers
 * when that was looked up: null while the search server does not answer, and the worker's first look has to do it.
 */
export const rememberBaseline = async (ctx: Ctx, search: SavedSearch): Promise<Date | null> => {
  const hits = await hitsOf(ctx, search)
  if (!hits) return null
  await rememberHits(ctx, search.id, hits)
  return ctx.clock.now()
}
