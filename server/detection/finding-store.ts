import { type Selectable, sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { text, validate } from '../core/validate.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'
import type { FindingState, FindingTable } from './detection-tables.ts'

export type FindingRow = Selectable<FindingTable>

export type FindingFilter = { state?: FindingState | null; signal?: string | null; sellerId?: string | null }

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

const readable = (ctx: Ctx) => ctx.db.selectFrom('finding').selectAll('finding').where(ctx.readable('Finding'))

const signalName = text(100)

/** The queue: what speaks most for a closer look first. */
export const listFindings = async (
  ctx: Ctx,
  { filter = {}, ...page }: PageRequest & { filter?: FindingFilter },
): Promise<Page<FindingRow>> => {
  validate(ctx.locale, signalName, filter.signal ?? '', 'filter.signal')
  return keysetPage(
    readable(ctx)
      .$if(Boolean(filter.state), (query) => query.where('finding.state', '=', filter.state!))
      .$if(Boolean(filter.signal), (query) => query.where('finding.signal', '=', filter.signal!))
      .$if(Boolean(filter.sellerId), (query) =>
        query.where('finding.listingId', 'in', listingsOfSellers(ctx, [filter.sellerId!]).clearSelect().select('id')),
      ),
    [
      { name: 'score', column: 'finding.score', direction: 'desc', type: 'float8' },
      { name: 'id', column: 'finding.id', direction: 'desc', type: 'uuid' },
    ],
    page,
  )
}

export const findFindingsByIds = (ctx: Ctx, ids: readonly string[]): Promise<FindingRow[]> =>
  readable(ctx).where('finding.id', '=', anyOf(ids)).execute()

/** All findings of some listings, the strongest first. */
export const findFindingsByListings = (ctx: Ctx, listingIds: readonly string[]): Promise<FindingRow[]> =>
  readable(ctx)
    .where('finding.listingId', '=', anyOf(listingIds))
    .orderBy('finding.score', 'desc')
    .orderBy('finding.id', 'desc')
    .execute()

/** How many findings the actor could open in the queue. */
export const countFindings = async (ctx: Ctx, state: FindingState): Promise<number> => {
  const { count } = await ctx.db
    .selectFrom('finding')
    .select(({ fn }) => fn.countAll().as('count'))
    .where(ctx.readable('Finding'))
    .where('finding.state', '=', state)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Open findings on the listings of each seller; a seller without one is left out. */
export const countOpenFindings = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await ctx.db
    .selectFrom('finding')
    .innerJoin(listingsOfSellers(ctx, sellerIds).as('offer'), 'offer.id', 'finding.listingId')
    .select(({ fn }) => ['offer.sellerId', fn.countAll().as('count')])
    .where(ctx.readable('Finding'))
    .where('finding.state', '=', 'open')
    .groupBy('offer.sellerId')
    .execute()
  return new Map(rows.map(({ sellerId, count }) => [sellerId!, Number(count)]))
}

/** One finding for a decision, locked until the transaction ends. Throws NotFound. */
export const lockFinding = async (ctx: Ctx, id: string): Promise<FindingRow> => {
  const found = await readable(ctx).where('finding.id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('finding')
  return found
}

export const updateFindingDecision = (
  ctx: Ctx,
  id: string,
  decision: { state: FindingState; decidedBy: string | null; decidedAt: Date; decisionReason: string },
): Promise<FindingRow> =>
  ctx.db.updateTable('finding').set(decision).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
