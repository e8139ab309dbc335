import { type Selectable, sql } from 'kysely'
import './seller-dismissal-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { SellerFindingDismissalTable } from './seller-dismissal-tables.ts'

export type SellerDismissalRow = Selectable<SellerFindingDismissalTable>

/** The dismissals of some sellers' findings that were not taken back, in no order. */
export const findSellerDismissals = (ctx: Ctx, sellerIds: readonly string[]): Promise<SellerDismissalRow[]> =>
  ctx.db
    .selectFrom('sellerFindingDismissal')
    .selectAll()
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('undoneAt', 'is', null)
    .execute()

type NewSellerDismissal = Omit<SellerDismissalRow, 'id' | 'undoneAt'>

/** Keeps a dismissal, in the caller's transaction; answers its id. */
export const insertSellerDismissal = async (ctx: Ctx, { cases, ...row }: NewSellerDismissal): Promise<string> => {
  const { id } = await ctx.db
    .insertInto('sellerFindingDismissal')
    .values({ ...row, cases: JSON.stringify(cases), undoneAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a dismissal back, in the caller's transaction; it neither holds nor teaches anything from now on. */
export const undoSellerDismissal = async (ctx: Ctx, id: string): Promise<void> => {
  await ctx.db
    .updateTable('sellerFindingDismissal')
    .set({ undoneAt: ctx.clock.now() })
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .execute()
}

/** How many findings of each signal over sellers were dismissed and not taken back. */
export const countSellerDismissals = async (ctx: Ctx): Promise<ReadonlyMap<string, number>> => {
  const rows = await ctx.db
    .selectFrom('sellerFindingDismissal')
    .select(({ fn }) => ['signal', fn.countAll().as('count')])
    .where('undoneAt', 'is', null)
    .groupBy('signal')
    .execute()
  return new Map(rows.map(({ signal, count }) => [signal, Number(count)]))
}
