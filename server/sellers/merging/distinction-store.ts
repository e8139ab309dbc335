import { type Selectable, sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { NotFound } from '../../core/errors.ts'
import type { SellerDistinctionTable } from './merging-tables.ts'

/** Two sellers of whom an officer decided that they are not one. */
export type SellerDistinction = Selectable<SellerDistinctionTable>

export const inOrder = (a: string, b: string): { oneId: string; otherId: string } =>
  a < b ? { oneId: a, otherId: b } : { oneId: b, otherId: a }

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** A decision in force between somebody of the one group and somebody of the other. */
export const findDistinctionBetween = (
  ctx: Ctx,
  some: readonly string[],
  others: readonly string[],
): Promise<SellerDistinction | undefined> =>
  ctx.db
    .selectFrom('sellerDistinction')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('oneId', '=', anyOf(some)), eb('otherId', '=', anyOf(others))]),
        eb.and([eb('oneId', '=', anyOf(others)), eb('otherId', '=', anyOf(some))]),
      ]),
    )
    .orderBy('id')
    .executeTakeFirst()

export const insertDistinction = (
  ctx: Ctx,
  distinction: { oneId: string; otherId: string; reason: string },
): Promise<SellerDistinction> =>
  ctx.db
    .insertInto('sellerDistinction')
    .values({
      ...distinction,
      decidedBy: ctx.actor.kind === 'person' ? ctx.actor.id! : null,
      decidedAt: ctx.clock.now(),
      ...{ withdrawnBy: null, withdrawnAt: null, withdrawnReason: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** One decision, its row locked. Throws NotFound. */
export const lockDistinction = async (ctx: Ctx, id: string): Promise<SellerDistinction> => {
  const found = await ctx.db
    .selectFrom('sellerDistinction')
    .selectAll()
    .where('id', '=', id)
    .where(ctx.readable('SellerMerge'))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('decision')
  return found
}

export const updateWithdrawn = (ctx: Ctx, id: string, reason: string): Promise<SellerDistinction> =>
  ctx.db
    .updateTable('sellerDistinction')
    .set({
      withdrawnBy: ctx.actor.kind === 'person' ? ctx.actor.id! : null,
      withdrawnAt: ctx.clock.now(),
      withdrawnReason: reason,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Every decision about the sellers, withdrawn ones too; newest first. */
export const listDistinctionsOf = (ctx: Ctx, ids: readonly string[]): Promise<SellerDistinction[]> =>
  ctx.db
    .selectFrom('sellerDistinction')
    .selectAll()
    .where(ctx.readable('SellerMerge'))
    .where((eb) => eb.or([eb('oneId', '=', anyOf(ids)), eb('otherId', '=', anyOf(ids))]))
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
