import { sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { InvalidInput } from '../../core/errors.ts'
import { say } from '../../core/words.ts'

/** One who links at a time, until the transaction ends: two links that are sound alone may close a ring together. */
export const asOnlyLinker = async (ctx: Ctx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('sellers.link', 0))`.execute(ctx.db)
}

type Found = { name: string }

/** The first of `targets` that sells for one of `starts`, over however many steps; sellers merged count as one. */
const findBelow = async (
  ctx: Ctx,
  starts: readonly string[],
  targets: readonly string[],
): Promise<Found | undefined> => {
  const { rows } = await sql<Found>`
    with recursive below as (
      select unnest(${starts}::uuid[]) as id
      union
      select next.id from below cross join lateral (
        select downline_id as id from seller_link where upline_id = below.id and ended_at is null
        union all select into_id from seller_merge where seller_id = below.id and undone_at is null
        union all select seller_id from seller_merge where into_id = below.id and undone_at is null
      ) as next
    )
    select name from below join seller using (id) where id = any(${targets}::uuid[]) order by id limit 1`.execute(
    ctx.db,
  )
  return rows[0]
}

/**
 * Refuses a link whose upline sells for its downline already, over however many steps: nobody stands above those who
 * stand above them. Sellers merged into one operator count as one. InvalidInput.
 */
export const refuseRing = async (ctx: Ctx, uplineId: string, downlineId: string): Promise<void> => {
  const found = await findBelow(ctx, [downlineId], [uplineId])
  if (!found) return
  const words = {
    zh: `「${found.name}」已在其下级之中，或与其为同一经营者；上下级不能成环，请先结束有误的关系`,
    en: `“${found.name}” is below it already, or is the same operator: links of upline and downline make no ring. End the link that is wrong first.`,
  }
  throw new InvalidInput([{ path: 'uplineId', message: say(words, ctx.locale) }])
}

/**
 * Refuses to make one operator of two groups of which one sells for the other, over however many steps: it would be its
 * own upline. The groups are not one yet. InvalidInput.
 */
export const refuseOwnUpline = async (ctx: Ctx, some: readonly string[], others: readonly string[]): Promise<void> => {
  const found = (await findBelow(ctx, some, others)) ?? (await findBelow(ctx, others, some))
  if (!found) return
  const words = {
    zh: `「${found.name}」登记为另一方的下级，合并后将成为自己的上级；如关系有误，请先结束该关系`,
    en: `“${found.name}” is on record as a downline of the other: merged, they would be their own upline. If that link is wrong, end it first.`,
  }
  throw new InvalidInput([{ path: 'intoId', message: say(words, ctx.locale) }])
}
