import { type RawBuilder, sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'

/** Whether the actor may know who is held for one operator. */
export const mayKnow = (ctx: Ctx): boolean => ctx.can('read', 'SellerMerge')

/** Who stands for a seller now, as an expression; the seller itself for who may not read who is one with whom. */
export const operatorOf = (ctx: Ctx, sellerId: RawBuilder<unknown>): RawBuilder<string> =>
  mayKnow(ctx)
    ? sql`coalesce((select representative_id from seller_representative where seller_id = ${sellerId}), ${sellerId})`
    : sql`${sellerId}`

/** Whether somebody else is held for one operator with a seller now, as a condition; never for who may not read that. */
export const isMerged = (ctx: Ctx, sellerId: RawBuilder<unknown>): RawBuilder<boolean> =>
  mayKnow(ctx)
    ? sql`exists (select from seller_representative where ${sellerId} in (seller_id, representative_id))`
    : sql`false`

/** Everybody held for one operator with a seller now, itself among them, as an array; itself alone for who may not read that. */
export const memberIds = (ctx: Ctx, sellerId: RawBuilder<unknown>): RawBuilder<string[]> =>
  mayKnow(ctx)
    ? sql`case when ${isMerged(ctx, sellerId)} then array(
        select ${operatorOf(ctx, sellerId)}
        union all select seller_id from seller_representative where representative_id = ${operatorOf(ctx, sellerId)})
      else array[${sellerId}]::uuid[] end`
    : sql`array[${sellerId}]::uuid[]`

/** The same of some sellers. Read anew each time: with a merge that is taken back, all that followed from it goes. */
export const membersOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, string[]>> => {
  if (!mayKnow(ctx)) return new Map(sellerIds.map((id) => [id, [id]]))
  const { rows } = await sql<{ id: string; members: string[] }>`
    select asked.id, ${memberIds(ctx, sql.ref('asked.id'))} as members
    from unnest(${[...new Set(sellerIds)]}::uuid[]) as asked (id)`.execute(ctx.db)
  return new Map(rows.map(({ id, members }) => [id, members]))
}

/** What is known of each seller, put together for its operator. */
export const pooled = <T>(
  members: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, readonly T[]>,
): Map<string, T[]> =>
  new Map([...members].map(([id, of]) => [id, of.flatMap((memberId) => known.get(memberId) ?? [])]))

/** What is counted of each seller, added for its operator; without those of whom nothing is. */
export const summed = (
  members: ReadonlyMap<string, readonly string[]>,
  counted: ReadonlyMap<string, number>,
): Map<string, number> =>
  new Map(
    [...members].flatMap(([id, of]): [string, number][] => {
      const count = of.reduce((sum, member) => sum + (counted.get(member) ?? 0), 0)
      return count > 0 ? [[id, count]] : []
    }),
  )
