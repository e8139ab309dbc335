import { sql } from 'kysely'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { NotFound } from '../../core/errors.ts'
import { SELLER_COLUMNS, type Seller } from '../seller-store.ts'

/** The sellers as asked, their rows locked in the order of their ids. Throws NotFound for one the actor may not read. */
export const lockSellers = async (ctx: Ctx, ids: readonly string[]): Promise<Seller[]> => {
  const rows = await ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(ctx.readable('Seller'))
    .orderBy('id')
    .forUpdate()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const found = byId.get(id)
    if (!found) throw new NotFound('seller')
    return found
  })
}
