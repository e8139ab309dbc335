import { type Selectable, sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { NotFound } from '../../core/errors.ts'
import type { MergeBasis, SellerMergeTable } from './merging-tables.ts'
import { asOnlyLinker } from './refuse-ring.ts'

export type SellerMerge = Selectable<SellerMergeTable>

/**
 * One at a time: who merges follows merges and links to their end, and somebody else's half-made one would hide from
 * it. Held until the transaction ends.
 */
export const asOnlyMerger = async (ctx: Ctx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('sellers.merge', 0))`.execute(ctx.db)
  await asOnlyLinker(ctx)
}

/** Who stands for each of the sellers now: itself unless merged. */
export const representativesOf = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await ctx.db
    .selectFrom('sellerRepresentative')
    .selectAll()
    .where('sellerId', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const known = new Map(rows.map((row) => [row.sellerId, row.representativeId]))
  return new Map(ids.map((id) => [id, known.get(id) ?? id]))
}

/** Everybody for whom this one stands, itself first. */
export const groupOf = async (ctx: Ctx, representativeId: string): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('sellerRepresentative')
    .select('sellerId')
    .where('representativeId', '=', representativeId)
    .orderBy('sellerId')
    .execute()
  return [representativeId, ...rows.map(({ sellerId }) => sellerId)]
}

/** Joins the group of one to that of the other, both named by who stands for them. */
export const insertMerge = async (
  ctx: Ctx,
  merge: { sellerId: string; intoId: string; basis: MergeBasis; reason: string },
): Promise<SellerMerge> => {
  const { sellerId, intoId } = merge
  const made = await ctx.db
    .insertInto('sellerMerge')
    .values({
      ...merge,
      basis: JSON.stringify(merge.basis),
      mergedBy: ctx.actor.kind === 'person' ? ctx.actor.id! : null,
      mergedAt: ctx.clock.now(),
      ...{ undoneBy: null, undoneAt: null, undoneReason: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await sql`
    with moved as (
      update seller_representative set representative_id = ${intoId} where representative_id = ${sellerId}
    )
    insert into seller_representative (seller_id, representative_id) values (${sellerId}, ${intoId})`.execute(ctx.db)
  return made
}

/** One merge, its row locked. Throws NotFound. */
export const lockMerge = async (ctx: Ctx, id: string): Promise<SellerMerge> => {
  const found = await ctx.db
    .selectFrom('sellerMerge')
    .selectAll()
    .where('id', '=', id)
    .where(ctx.readable('SellerMerge'))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('merge')
  return found
}

/** Takes a merge back: the part that came with it stands for itself again, whatever was merged since. */
export const undoMerge = async (ctx: Ctx, { id, sellerId }: SellerMerge, reason: string): Promise<SellerMerge> => {
  const undone = await ctx.db
    .updateTable('sellerMerge')
    .set({
      undoneBy: ctx.actor.kind === 'person' ? ctx.actor.id! : null,
      undoneAt: ctx.clock.now(),
      undoneReason: reason,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await sql`
    with recursive part as (
      select ${sellerId}::uuid as id
      union
      select seller_id from seller_merge join part on into_id = part.id where undone_at is null
    ), parted as (
      delete from seller_representative where seller_id = ${sellerId}
    )
    update seller_representative set representative_id = ${sellerId}
    where seller_id in (select id from part) and seller_id <> ${sellerId}`.execute(ctx.db)
  return undone
}

/** Every merge, undone ones too, in which the sellers took part; newest first. */
export const listMergesOf = (ctx: Ctx, ids: readonly string[]): Promise<SellerMerge[]> => {
  const anyOf = sql<string>`any(${ids}::uuid[])`
  return ctx.db
    .selectFrom('sellerMerge')
    .selectAll()
    .where(ctx.readable('SellerMerge'))
    .where((eb) => eb.or([eb('sellerId', '=', anyOf), eb('intoId', '=', anyOf)]))
    .orderBy('mergedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** The merge by which this one came to another. */
export const liveMergeOf = async (ctx: Ctx, sellerId: string): Promise<SellerMerge | undefined> =>
  ctx.db
    .selectFrom('sellerMerge')
    .selectAll()
    .where('sellerId', '=', sellerId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()

export type GroupAsOf = { representativeId: string; memberIds: string[] }

/** Who was held for one operator with this seller at a moment: the merges made by then and not undone by then. */
export const groupAsOf = async (ctx: Ctx, sellerId: string, at: Date): Promise<GroupAsOf> => {
  const { rows } = await sql<{ id: string }>`
    with recursive then_live as (
      select seller_id, into_id from seller_merge
      where merged_at <= ${at} and (undone_at is null or undone_at > ${at})
    ), up as (
      select ${sellerId}::uuid as id, 0 as depth
      union all
      select into_id, depth + 1 from then_live join up on seller_id = up.id
    ), root as (
      select id from up order by depth desc limit 1
    ), down as (
      select id from root
      union
      select seller_id from then_live join down on into_id = down.id
    )
    select id from down order by id = (select id from root) desc, id`.execute(ctx.db)
  return { representativeId: rows[0]!.id, memberIds: rows.map(({ id }) => id) }
}
