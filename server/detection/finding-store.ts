import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import './detection-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { text, validate } from '../core/validate.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'
import { membersOf, summed } from '../sellers/merging/members-of.ts'
import { listingIdsOfBrand } from '../sellers/offers.ts'
import type { FindingState, FindingTable } from './detection-tables.ts'
import type { FindingCategory } from './signal.ts'

export type FindingRow = Selectable<FindingTable>

export type FindingFilter = {
  state?: FindingState | null
  signal?: string | null
  category?: FindingCategory | null
  /** The listing's brand, exactly as it stands there. */
  brand?: string | null
  sellerId?: string | null
  /** The office it is for. */
  authorityId?: string | null
  /** From 0 to 1, inclusive. */
  scoreFrom?: number | null
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** The findings the actor may read, as a query. */
export const readableFindings = (ctx: Ctx) =>
  ctx.db.selectFrom('finding').selectAll('finding').where(ctx.readable('Finding'))

/** The filter as a condition on `finding`. InvalidInput for what cannot be looked for. */
export const matchesFindingFilter = (ctx: Ctx, filter: FindingFilter): Filter => {
  const { signal, brand, scoreFrom } = validate(ctx.locale, filterInput, filter, 'filter')
  const { sellerId } = filter
  return (eb) =>
    eb.and([
      ...(['state', 'category', 'authorityId'] as const).flatMap((column) =>
        filter[column] ? [eb(`finding.${column}`, '=', filter[column])] : [],
      ),
      ...(signal ? [eb('finding.signal', '=', signal)] : []),
      ...(typeof scoreFrom === 'number' ? [eb('finding.score', '>=', scoreFrom)] : []),
      ...(brand ? [eb('finding.listingId', 'in', listingIdsOfBrand(ctx, brand))] : []),
      ...(sellerId
        ? [eb('finding.listingId', 'in', listingsOfSellers(ctx, [sellerId]).clearSelect().select('listing.id'))]
        : []),
    ])
}

const filterInput = z.object({
  signal: text(100).nullish(),
  brand: text(200).nullish(),
  scoreFrom: z.number().min(0).max(1).nullish(),
})

/** The queue: what speaks most for a closer look first. */
export const listFindings = async (
  ctx: Ctx,
  { filter = {}, ...page }: PageRequest & { filter?: FindingFilter },
): Promise<Page<FindingRow>> => {
  return keysetPage(
    readableFindings(ctx).where(matchesFindingFilter(ctx, filter)),
    [
      { name: 'score', column: 'finding.score', direction: 'desc', type: 'float8' },
      { name: 'id', column: 'finding.id', direction: 'desc', type: 'uuid' },
    ],
    page,
  )
}

export const findFindingsByIds = (ctx: Ctx, ids: readonly string[]): Promise<FindingRow[]> =>
  readableFindings(ctx).where('finding.id', '=', anyOf(ids)).execute()

/** All findings of some listings, the strongest first. */
export const findFindingsByListings = (ctx: Ctx, listingIds: readonly string[]): Promise<FindingRow[]> =>
  readableFindings(ctx)
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

/** Open findings on the listings of each seller, under all names of its operator; a seller without one is left out. */
export const countOpenFindings = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, number>> => {
  const members = await membersOf(ctx, sellerIds)
  const all = [...new Set([...members.values()].flat())]
  const rows = await ctx.db
    .selectFrom('finding')
    .innerJoin(listingsOfSellers(ctx, all).as('offer'), 'offer.id', 'finding.listingId')
    .select(({ fn }) => ['offer.sellerId', fn.countAll().as('count')])
    .where(ctx.readable('Finding'))
    .where('finding.state', '=', 'open')
    .groupBy('offer.sellerId')
    .execute()
  return summed(members, new Map(rows.map(({ sellerId, count }) => [sellerId!, Number(count)])))
}

/** One finding for a decision, locked until the transaction ends. Throws NotFound. */
export const lockFinding = async (ctx: Ctx, id: string): Promise<FindingRow> => {
  const found = await readableFindings(ctx).where('finding.id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('finding')
  return found
}

/** Findings for a step on all of them, in the order of their ids, locked until the transaction ends; those readable. */
export const lockFindings = (ctx: Ctx, ids: readonly string[]): Promise<FindingRow[]> =>
  readableFindings(ctx).where('finding.id', '=', anyOf(ids)).orderBy('finding.id').forUpdate().execute()

/** Marks findings as evidence of a case, in the caller's transaction. */
export const setCaseOfFindings = async (ctx: Ctx, ids: readonly string[], caseId: string): Promise<void> => {
  await ctx.db.updateTable('finding').set({ caseId }).where('id', '=', anyOf(ids)).execute()
}

export const updateFindingDecision = (
  ctx: Ctx,
  id: string,
  decision: Pick<FindingRow, 'state' | 'decidedBy' | 'decidedAt' | 'decisionReason' | 'dismissal'>,
): Promise<FindingRow> =>
  ctx.db.updateTable('finding').set(decision).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
