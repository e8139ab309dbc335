import './notifications-tables.ts'
import { sql, type Updateable } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import type { SavedSearchKind, SavedSearchTable } from './notifications-tables.ts'
import { openSearch, type SavedSearch } from './saved-search.ts'

const readable = (ctx: Ctx) => ctx.db.selectFrom('savedSearch').selectAll().where(ctx.readable('SavedSearch'))

/** The searches the actor saved, newest first. */
export const listSavedSearches = async (ctx: Ctx): Promise<SavedSearch[]> =>
  (await readable(ctx).where('removedAt', 'is', null).orderBy('id', 'desc').execute()).map((row) =>
    openSearch(ctx, row),
  )

/** One of them for a change, locked until the transaction ends; removed ones too. Throws NotFound. */
export const lockSavedSearch = async (ctx: Ctx, id: string): Promise<SavedSearch> => {
  const row = await readable(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound('saved search')
  return openSearch(ctx, row)
}

type Change = Updateable<SavedSearchTable>

export const updateSavedSearch = async (ctx: Ctx, id: string, change: Change): Promise<SavedSearch> =>
  openSearch(
    ctx,
    await ctx.db.updateTable('savedSearch').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  )

/** What the unseen alerts of some searches, which the caller has read, tell of. */
export const findUnseenHits = async (
  ctx: Ctx,
  searchIds: readonly string[],
  kind: SavedSearchKind,
): Promise<Map<string, string[]>> => {
  const rows = await ctx.db
    .selectFrom('savedSearchHit')
    .innerJoin('searchAlert', 'searchAlert.id', 'savedSearchHit.alertId')
    .innerJoin('savedSearch', 'savedSearch.id', 'searchAlert.savedSearchId')
    .select(['savedSearchHit.savedSearchId', 'hitId'])
    .where('kind', '=', kind)
    .where('savedSearchHit.savedSearchId', '=', sql<string>`any(${searchIds}::uuid[])`)
    .where('seenAt', 'is', null)
    .orderBy('alertId', 'desc')
    .orderBy('hitId', 'desc')
    .execute()
  const bySearch = Map.groupBy(rows, ({ savedSearchId }) => savedSearchId)
  return new Map([...bySearch].map(([id, own]) => [id, own.map(({ hitId }) => hitId)]))
}
