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
  /** Ids in order, those after one. */
  listIds(ctx: Ctx, range: { after: string | null; limit: number }): Promise<string[]>
  /** The documents of these ids as they are now. */
  documentsOf(ctx: Ctx, ids: readonly string[]): Promise<object[]>
}

/** How the rows of a table are counted, all or those up to one, and walked through. */
export const rowsOf = (
  table: 'seller' | 'listing',
): Pick<SearchIndex, 'listIds'> & { count(ctx: Ctx, upTo?: string): Promise<number> } => ({
  async count(ctx, upTo) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int8 as count from ${sql.table(table)}
      ${upTo === undefined ? sql`` : sql`where id <= ${upTo}::uuid`}`.execute(ctx.db)
    return rows[0]!.count
  },
  async listIds(ctx, { after, limit }) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)}
      where id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by id limit ${limit}`.execute(ctx.db)
    return rows.map((row) => row.id)
  },
})

/** Many at once: the server spends as long on five hundred documents as on thousands. */
export const BATCH = 5_000
/** Below the limit on a transaction that waits: the outbox holds one meanwhile. */
const SETTLE_MS = 40_000

/** The index that a rebuild fills, beside the one in service. */
export const draftOf = (index: SearchIndex): string => `${index.name}_next`

/**
 * One writer at a time for an index: the server runs its tasks in the order they are queued, so whoever reads and
 * queues under this lock can never be overwritten by an earlier read.
 */
export const asOnlyWriter = <T>(ctx: Ctx, index: SearchIndex, work: (tx: Ctx) => Promise<T>): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`search.${index.name}`}, 3))`.execute(tx.db)
    return work(tx)
  })

/** Writes the latest of some rows into the index and waits until they can be found. */
export const indexDocuments = async (ctx: Ctx, index: SearchIndex, ids: readonly string[]): Promise<void> => {
  for (let i = 0; i < ids.length; i += BATCH)
    await ctx.search.settle(await queueDocuments(ctx, index, ids.slice(i, i + BATCH)), SETTLE_MS)
}

const queueDocuments = (ctx: Ctx, index: SearchIndex, ids: readonly string[]): Promise<number[]> =>
  asOnlyWriter(ctx, index, async (tx) => {
    // Never a first document into a missing index: it would look whole and be empty. Healing makes it whole first.
    if (!(await tx.search.hasIndex(index.name))) throw new DependencyFailed('search')
    const documents = await index.documentsOf(tx, ids)
    if (documents.length === 0) return []
    const isRebuilding = await tx.search.hasIndex(draftOf(index))
    const targets = isRebuilding ? [index.name, draftOf(index)] : [index.name]
    return Promise.all(targets.map((target) => tx.search.put(target, documents)))
  })
