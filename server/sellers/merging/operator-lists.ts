import { type RawBuilder, type SqlBool, sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { isMerged, mayKnow, memberIds } from './members-of.ts'

type Condition = RawBuilder<SqlBool>

/** Every seller that is held for one operator with others, as (seller_id, operator_id); nobody for who may not read that. */
export const mergedSellers = (ctx: Ctx): RawBuilder<{ sellerId: string; operatorId: string }> =>
  mayKnow(ctx)
    ? sql`(select seller_id, representative_id as operator_id from seller_representative
        union all select distinct representative_id, representative_id from seller_representative)`
    : sql`(select null::uuid as seller_id, null::uuid as operator_id where false)`

/**
 * Who stands for its operator, as a condition on `seller`: the one row of it in a list. What narrows a list holds for
 * every name of an operator or for none, so that whoever stands for it is in the list where any of them is.
 */
export const standsForOperator = (ctx: Ctx): Condition =>
  mayKnow(ctx) ? sql`not exists (select from seller_representative where seller_id = seller.id)` : sql`true`

/** Everybody whose operator goes by a name of which `own` holds, of those merged, as rows of (seller_id). */
const mergedOfWhich = (own: Condition) => {
  const operatorsOf = (name: string) => sql`
    select representative_id from seller_representative as name join seller on seller.id = ${sql.ref(`name.${name}`)}
    where ${own}`
  return sql`
    select unnest(array[seller_id, representative_id]) as seller_id from seller_representative
    where representative_id in (${operatorsOf('sellerId')} union all ${operatorsOf('representativeId')})`
}

/** `own`, a condition on `seller`, told of every name of an operator once it holds for one. Looked up row by row: for few. */
export const holdsForOperator = (ctx: Ctx, own: Condition): Condition =>
  mayKnow(ctx)
    ? sql`(${own} or (${isMerged(ctx, sql.ref('seller.id'))} and exists (
        select from unnest(${memberIds(ctx, sql.ref('seller.id'))}) as name (id)
        where exists (select from seller where seller.id = name.id and ${own}))))`
    : own

/** The same for a list of the whole register: those merged are looked up once for all rows. */
export const holdsForOperators = (ctx: Ctx, own: Condition): Condition =>
  mayKnow(ctx) ? sql`(${own} or seller.id in (${mergedOfWhich(own)}))` : own

/** The same where `own` holds for few of the register: begun at those. */
export const isOfThoseWhere = (ctx: Ctx, own: Condition): Condition =>
  mayKnow(ctx) ? sql`seller.id in (select id from seller where ${own} union all ${mergedOfWhich(own)})` : own

/** Rows of (subject_id, value) about sellers, told of every name that their operator goes by; each once. */
export const ofOperators = (ctx: Ctx, known: RawBuilder<unknown>): RawBuilder<{ subjectId: string; value: string }> =>
  mayKnow(ctx)
    ? sql`(select distinct coalesce(every.seller_id, known.subject_id) as subject_id, known.value
        from ${known} as known
        left join ${mergedSellers(ctx)} as name on name.seller_id = known.subject_id
        left join ${mergedSellers(ctx)} as every on every.operator_id = name.operator_id)`
    : sql`(select distinct known.subject_id, known.value from ${known} as known)`

/** The same for some sellers, of whom and of whose other names alone the rows are looked up. */
export const ofOperatorsAmong = (
  ctx: Ctx,
  known: RawBuilder<unknown>,
  ids: readonly string[],
): RawBuilder<{ subjectId: string; value: string }> =>
  sql`(select distinct name.subject_id, known.value from (
      select id as subject_id, id as name_id from unnest(${ids}::uuid[]) as asked (id)
      union select mine.seller_id, other.seller_id
        from ${mergedSellers(ctx)} as mine join ${mergedSellers(ctx)} as other using (operator_id)
        where mine.seller_id in (select unnest(${ids}::uuid[]))) as name
    join ${known} as known on known.subject_id = name.name_id)`
