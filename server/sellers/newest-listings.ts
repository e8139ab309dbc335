import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'

/** Ids of listings from the newest back, those before one. */
export const newestListings = async (
  ctx: Ctx,
  { before, limit }: { before: string | null; limit: number },
): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('listing')
    .select('id')
    .$if(before !== null, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
