import { type RawBuilder, type SqlBool, sql } from 'kysely'
import '../sellers-tables.ts'
import '../register-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { memberIds, operatorOf } from '../merging/members-of.ts'
import { holdsForOperator, isOfThoseWhere } from '../merging/operator-lists.ts'
import { REGISTERED_KINDS } from '../seller-kinds.ts'
import { ATTENTIONS, type Attention } from './attentions.ts'
import { KINDS_UNDER_LIMIT } from './registration-hints.ts'
import { EXEMPT_UP_TO_FEN } from './turnover-years.ts'

const readableWatch = (ctx: Ctx) =>
  ctx.db
    .selectFrom('sellerWatch')
    .select('sellerId')
    .where('endedAt', 'is', null)
    .where('endsOn', '>=', ctx.clock.today())
    .where(ctx.readable('SellerWatch'))

const licenceThat = (expiry: string) =>
  sql<SqlBool>`seller.id in (select seller_id from seller_licence where expiry = ${sql.lit(expiry)} and state = 'valid')`

/**
 * All shops of one operator are added, under whatever names; one that is registered under any of them is registered.
 * Begun at the turnovers, of which there are few: asked of each seller, it took a second among 267,397 names.
 */
const isOverLimit = (ctx: Ctx, among?: readonly string[]): RawBuilder<SqlBool> => {
  const ofAccount = operatorOf(ctx, sql.ref('account.seller_id'))
  const asked = operatorOf(ctx, sql.ref('asked.id'))
  return sql<SqlBool>`(seller.kind in (${sql.join(KINDS_UNDER_LIMIT)}) and seller.id in (
    select unnest(over.members) from (
      select ${memberIds(ctx, sql.ref('operator.id'))} as members from (
        select distinct ${ofAccount} as id from seller_turnover join seller_account as account on account.id = account_id
        ${among ? sql`where ${ofAccount} in (select ${asked} from unnest(${among}::uuid[]) as asked (id))` : sql``}
        group by 1, year having sum(amount_fen) > ${EXEMPT_UP_TO_FEN}::bigint
      ) as operator
    ) as over
    where not exists (select from seller as other
      where other.id = any(over.members) and other.kind in (${sql.join(REGISTERED_KINDS)}))))`
}

/**
 * The condition on `seller` under which it asks for this attention, under any name of its operator; the same for a list,
 * a mark and a filter. `among`: only these sellers matter.
 */
export const needsAttention = (ctx: Ctx, attention: Attention, among?: readonly string[]): RawBuilder<SqlBool> => {
  if (attention === 'OVER_LIMIT') return isOverLimit(ctx, among)
  const own = ofOneName(ctx, attention)
  return among ? holdsForOperator(ctx, own) : isOfThoseWhere(ctx, own)
}

const ofOneName = (ctx: Ctx, attention: Exclude<Attention, 'OVER_LIMIT'>): RawBuilder<SqlBool> => {
  switch (attention) {
    case 'WATCHED':
      return sql<SqlBool>`seller.id in (${readableWatch(ctx)})`
    case 'LICENCE_EXPIRED':
      return licenceThat('expired')
    case 'LICENCE_EXPIRING':
      return licenceThat('expiring')
    // Online Trading Measures, article 24: verified anew at least every six months; see real-name-recheck.ts. Of one
    // without a day on record nobody can say that it was.
    case 'RECHECK_DUE':
      return sql<SqlBool>`(seller.real_name_level <> 'none'
        and (seller.real_name_checked_on is null or (
          seller.real_name_checked_on <= ${ctx.clock.today()}::date - interval '5 months'
          and (seller.real_name_checked_on + interval '6 months')::date <= ${ctx.clock.today()}::date)))`
  }
}

const flagOf = (name: Attention) => `is${ATTENTIONS.indexOf(name)}`

/** What each of some sellers, which the caller has read, asks attention for. */
export const findAttentions = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, Attention[]>> => {
  const rows = await ctx.db
    .selectFrom('seller')
    .select(['id', ...ATTENTIONS.map((name) => needsAttention(ctx, name, sellerIds).as(flagOf(name)))])
    .where('id', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [row.id, ATTENTIONS.filter((name) => (row as Record<string, unknown>)[flagOf(name)] === true)]),
  )
}
