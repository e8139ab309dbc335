import { sql } from 'kysely'
import './notifications-tables.ts'
import { findSellers, type KnownSellerFilter } from '../cases/find-sellers.ts'
import { actAs } from '../core/act-as.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { enqueue } from '../core/outbox.ts'
import { PAGE_MOST } from '../core/paging.ts'
import { inTransaction } from '../core/transaction.ts'
import { findListings, type KnownListingFilter } from '../detection/find-listings.ts'
import { findPersonActor } from '../identity/person-store.ts'
import type { ListingMatch } from '../sellers/listing-match.ts'
import type { SellerMatch } from '../sellers/seller-match.ts'
import { openSearch, type SavedSearch } from './saved-search.ts'

/** How long after a look comes the next one. */
const EVERY_MINUTES = 15
/** As far as a search can be read. */
const MOST_PAGES = 10

type Hit = { id: string; createdAt: Date }

/** Looks by every saved search with alerts that is due, as its person and no more; answers how many told something new. */
export const lookForHits = async (ctx: Ctx): Promise<number> => {
  let told = 0
  for (;;) {
    const looked = await inTransaction(ctx, lookOnce)
    if (!looked) return told
    told += looked.isNew ? 1 : 0
  }
}

const lookOnce = async (tx: Ctx): Promise<{ isNew: boolean } | undefined> => {
  const now = tx.clock.now()
  const row = await tx.db
    .selectFrom('savedSearch')
    .selectAll()
    .where('alerts', '=', true)
    .where('removedAt', 'is', null)
    .where((eb) =>
      eb.or([eb('lookedAt', 'is', null), eb('lookedAt', '<=', new Date(now.getTime() - EVERY_MINUTES * 60_000))]),
    )
    .orderBy('lookedAt', (order) => order.asc().nullsFirst())
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return undefined
  const search = openSearch(tx, row)
  const fresh = await keepHits(tx, search, await hitsOf(tx, search))
  if (fresh.length > 0) await raiseAlert(tx, search, fresh)
  await tx.db.updateTable('savedSearch').set({ lookedAt: now }).where('id', '=', row.id).execute()
  return { isNew: fresh.length > 0 }
}

/** Why somebody or something is found that only sounds or looks like what was typed. */
const LIKENESSES: ReadonlySet<SellerMatch | ListingMatch> = new Set(['SOUND', 'SIGNS', 'SOME_WORDS'])

/** What its person would find now; nothing for who is no longer in service or lost the right. */
const hitsOf = async (tx: Ctx, { personId, kind, query, filter }: SavedSearch): Promise<Hit[]> => {
  const actor = await findPersonActor(tx, personId)
  if (!actor) return []
  const ctx = actAs(tx, actor)
  if (!ctx.can('save', 'SavedSearch', { personId })) return []
  const find =
    kind === 'SELLERS'
      ? (after?: string) => findSellers(ctx, { query, filter: filter as KnownSellerFilter, first: PAGE_MOST, after })
      : (after?: string) => findListings(ctx, { query, filter: filter as KnownListingFilter, first: PAGE_MOST, after })
  const hits: Hit[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { rows, hasNextPage, degraded } = await find(after)
    if (degraded) throw new DependencyFailed('search')
    // Who merely resembles what was typed is no news.
    hits.push(...rows.filter(({ why }) => !why || !LIKENESSES.has(why)).map(({ row }) => row))
    after = rows.at(-1)?.cursor
    if (!hasNextPage) break
  }
  return hits
}

/** Remembers the hits; answers those that are new. At the first look these are what came since the alerts began. */
const keepHits = async (
  tx: Ctx,
  { id, lookedAt, alertsSince }: SavedSearch,
  hits: readonly Hit[],
): Promise<string[]> => {
  const { rows } = await sql<{ hitId: string }>`
    insert into saved_search_hit (saved_search_id, hit_id)
    select ${id}, hit_id from unnest(${hits.map((hit) => hit.id)}::uuid[]) as found (hit_id)
    on conflict do nothing returning hit_id`.execute(tx.db)
  const kept = new Set(rows.map(({ hitId }) => hitId))
  return hits
    .filter((hit) => kept.has(hit.id) && (lookedAt !== null || hit.createdAt >= alertsSince!))
    .map((hit) => hit.id)
}

const raiseAlert = async (tx: Ctx, { id }: SavedSearch, hitIds: readonly string[]) => {
  const alert = await tx.db
    .insertInto('searchAlert')
    .values({ savedSearchId: id, foundAt: tx.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.db
    .updateTable('savedSearchHit')
    .set({ alertId: alert.id })
    .where('savedSearchId', '=', id)
    .where('hitId', '=', sql<string>`any(${hitIds}::uuid[])`)
    .execute()
  if (tx.mailer) await enqueue(tx, [{ listener: 'mailSearchAlert', subjectId: alert.id }])
}

/** Forgets for good what was removed a day ago. */
export const purgeRemovedSearches = async (ctx: Ctx): Promise<void> => {
  await ctx.db
    .deleteFrom('savedSearch')
    .where('removedAt', '<', new Date(ctx.clock.now().getTime() - 24 * 3_600_000))
    .execute()
}
