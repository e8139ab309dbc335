import { sql } from 'kysely'
import type { Settings } from 'meilisearch'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { inTransaction } from '../core/transaction.ts'

/** An index is a copy that can be thrown away: all of it can be made again from PostgreSQL. */
export type SearchIndex = {
  name: string
  settings: Settings
  /** The listener that feeds it. */
  listener: string
  count(ctx: Ctx): Promise<number>
  /** Ids in order, after one, of rows changed since an instant or all. */
  listIds(ctx: Ctx, range: { after?: string | null; changedSince?: Date | null; limit: number }): Promise<string[]>
  /** The documents of these ids as they are now. */
  documentsOf(ctx: Ctx, ids: readonly string[]): Promise<object[]>
}

/** How the rows of a table are counted and walked through. */
export const rowsOf = (table: 'seller' | 'listing'): Pick<SearchIndex, 'count' | 'listIds'> => ({
  async count(ctx) {
    const { rows } = await sql<{ count: number }>`select count(*)::int8 as count from ${sql.table(table)}`.execute(
      ctx.db,
    )
    return rows[0]!.count
  },
  async listIds(ctx, { after = null, changedSince = null, limit }) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)}
      where id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
        and (${changedSince}::timestamptz is null or updated_at >= ${changedSince}::timestamptz)
      order by id limit ${limit}`.execute(ctx.db)
    return rows.map((row) => row.id)
  },
})

export const BATCH = 2_000

/**
 * Reads the latest of some rows and queues them, one writer at a time: the server runs its tasks in the order they
 * were queued, so a later read can never be overwritten by an earlier one. Answers the task to settle.
 */
export const queueDocuments = (ctx: Ctx, index: SearchIndex, ids: readonly string[]): Promise<number[]> =>
  inTransaction(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`search.${index.name}`}, 3))`.execute(tx.db)
    const documents = await index.documentsOf(tx, ids)
    return documents.length === 0 ? [] : [await tx.search.put(index.name, documents)]
  })

/** Writes the latest of some rows into the index and waits until they can be found. */
export const indexDocuments = async (ctx: Ctx, index: SearchIndex, ids: readonly string[]): Promise<void> => {
  // Never a first document into a missing index: it would look whole and be empty. Healing makes it whole first.
  if (!(await ctx.search.hasIndex(index.name))) throw new DependencyFailed('search')
  for (let i = 0; i < ids.length; i += BATCH)
    await ctx.search.settle(await queueDocuments(ctx, index, ids.slice(i, i + BATCH)))
}
