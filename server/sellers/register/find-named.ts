import { sql } from 'kysely'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'

/** Those of some sellers, which the caller has read, whose real name is known at any level. */
export const findNamed = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> => {
  const rows = await ctx.db
    .selectFrom('seller')
    .select('id')
    .where('id', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('realNameLevel', '<>', 'none')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
