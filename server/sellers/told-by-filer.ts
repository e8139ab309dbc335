import { expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { say, type Words } from '../core/words.ts'

/** The source of a seller that is known from a filer's word. */
export const FILER_SOURCE = 'filer'

/** Whether nobody but a filer has spoken of it yet, as a condition on `seller`. */
export const isToldOnly: RawBuilder<SqlBool> = sql`(seller.status = 'told' and seller.source = ${sql.lit(FILER_SOURCE)})`

/** The system works with everything; no role reads what was told of all sellers. */
const readsAllTold = (ctx: Ctx): boolean => ctx.can('readTold', 'Seller')

/**
 * Whether the actor may read by what a seller is known, as a condition on `seller`: what a filer told of one that nobody
 * has confirmed yet is part of what was told, and for those alone who may read that in a case that names it
 * (Order 121, article 37). The same condition keeps it from being found by looking for it.
 */
export const tracesReadable = (ctx: Ctx): RawBuilder<SqlBool> => {
  if (readsAllTold(ctx)) return sql<SqlBool>`true`
  const told = ctx.readable('SellerTelling', 'readTold')(expressionBuilder<Tables, 'sellerTelling'>())
  return sql<SqlBool>`(not ${isToldOnly}
    or exists (select from seller_telling where seller_telling.seller_id = seller.id and ${told}))`
}

/** The same about rows that hold a `seller_id`. */
export const tracesReadableOf = (ctx: Ctx, sellerId: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  readsAllTold(ctx)
    ? sql<SqlBool>`true`
    : sql<SqlBool>`exists (select from seller where seller.id = ${sellerId} and ${tracesReadable(ctx)})`

const KEPT: Words = {
  zh: '举报内容依法保密：该商家仅由当事人提及，其账号和识别信息只有相关案件的经办、审核和决定人员可以查看',
  en: 'What was told is secret by law (Order 121, article 37): only a filer has told of this seller, and by what it is known is for those who handle, review and decide a case about it',
}

/** Why accounts and identifiers of some sellers, which the caller has read, are not shown; without those that are. */
export const findHiddenTraces = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await ctx.db
    .selectFrom('seller')
    .select('id')
    .where('id', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where(sql<SqlBool>`not ${tracesReadable(ctx)}`)
    .execute()
  return new Map(rows.map(({ id }) => [id, say(KEPT, ctx.locale)]))
}
