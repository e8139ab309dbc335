import { sql } from 'kysely'
import './notifications-tables.ts'
import { actAs } from '../core/act-as.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { enqueue } from '../core/outbox.ts'
import { inTransaction } from '../core/transaction.ts'
import { findPersonActor } from '../identity/person-store.ts'
import { openSearch, type SavedSearch } from './saved-search.ts'
import { type Hit, hitsOf, rememberHits } from './search-hits.ts'

/** How long after a look comes the next one. */
const EVERY_MINUTES = 15

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
  const fresh = await keepHits(tx, search, await hitsForPerson(tx, search))
  if (fresh.length > 0) await raiseAlert(tx, search, fresh)
  await tx.db.updateTable('savedSearch').set({ lookedAt: now }).where('id', '=', row.id).execute()
  return { isNew: fresh.length > 0 }
}

/** What its person would find now; nothing for who is no longer in service or lost the right. */
const hitsForPerson = async (tx: Ctx, search: SavedSearch): Promise<Hit[]> => {
  const { personId } = search
  const actor = await findPersonActor(tx, personId)
  const ctx = actor && actAs(tx, actor)
  if (!ctx?.can('save', 'SavedSearch', { personId })) return []
  const hits = await hitsOf(ctx, search)
  if (!hits) throw new DependencyFailed('search')
  return hits
}

/** Remembers the hits; answers those that are new: without a base line, what came since the alerts began. */
const keepHits = async (tx: Ctx, { id, lookedAt, alertsSince }: SavedSearch, hits: readonly Hit[]) => {
  const unknown = await rememberHits(tx, id, hits)
  return hits
    .filter((hit) => unknown.has(hit.id) && (lookedAt !== null || hit.createdAt >= alertsSince!))
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
