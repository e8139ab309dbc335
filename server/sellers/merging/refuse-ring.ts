import { sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { InvalidInput } from '../../core/errors.ts'
import { say } from '../../core/words.ts'

/** One who links at a time, until the transaction ends: two links that are sound alone may close a ring together. */
export const asOnlyLinker = async (ctx: Ctx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('sellers.link', 0))`.execute(ctx.db)
}

/**
 * Refuses a link whose upline sells for its downline already, over however many steps: nobody stands above those who
 * stand above them. Sellers merged into one operator count as one. InvalidInput.
 */
export const refuseRing = async (ctx: Ctx, uplineId: string, downlineId: string): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    with recursive below as (
      select ${downlineId}::uuid as id
      union
      select next.id from below cross join lateral (
        select downline_id as id from seller_link where upline_id = below.id and ended_at is null
        union all select into_id from seller_merge where seller_id = below.id and undone_at is null
        union all select seller_id from seller_merge where into_id = below.id and undone_at is null
      ) as next
    )
    select name from below join seller using (id) where id = ${uplineId}::uuid`.execute(ctx.db)
  if (rows.length === 0) return
  const words = {
    zh: `「${rows[0]!.name}」已在其下级之中，或与其为同一经营者；上下级不能成环，请先结束有误的关系`,
    en: `“${rows[0]!.name}” is below it already, or is the same operator: links of upline and downline make no ring. End the link that is wrong first.`,
  }
  throw new InvalidInput([{ path: 'uplineId', message: say(words, ctx.locale) }])
}
