import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { membersOf } from './merging/members-of.ts'

/** What a seller is met by where others name it; ACCOUNT: a handle that is neither a WeChat ID nor a shop. */
export const MATCH_KEY_KINDS = ['CREDIT_CODE', 'WECHAT_ID', 'LINK', 'SHOP_NAME', 'ACCOUNT', 'NAME'] as const
export type MatchKeyKind = (typeof MATCH_KEY_KINDS)[number]

export type MatchKey = { sellerId: string; kind: MatchKeyKind; key: string }

/** Names, codes, links and handles of sellers, nothing personal, as (seller_id, kind, key). */
const allKeys = sql`(
  select seller_id, kind, value_key as key from seller_identifier
    where kind in ('CREDIT_CODE', 'WECHAT_ID', 'LINK', 'SHOP_NAME')
  union all select seller_id, 'ACCOUNT', handle_key from seller_account where platform not in ('WECHAT', 'SHOP')
  union all select id, 'NAME', name_key from seller)`

/** What some sellers are met by; who is held for one operator with a seller counts as the seller. */
export const matchKeysOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<MatchKey[]> => {
  if (sellerIds.length === 0) return []
  const members = await membersOf(ctx, sellerIds)
  const pairs = [...members].flatMap(([sellerId, of]) => of.map((memberId) => [sellerId, memberId] as const))
  const { rows } = await sql<MatchKey>`
    select asked.seller_id, known.kind, known.key
    from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, id]) => id)}::uuid[]) as asked (seller_id, member_id)
    cross join lateral (select kind, key from ${allKeys} as keyed where keyed.seller_id = asked.member_id) as known`.execute(
    ctx.db,
  )
  return rows
}

const BATCH = 1_000

/** The sellers that are met by any of these keys, with those held for one operator with them; at most a thousand. */
export const findSellersMetBy = async (
  ctx: Ctx,
  keys: readonly Omit<MatchKey, 'sellerId'>[],
): Promise<readonly string[]> => {
  if (keys.length === 0) return []
  const { rows } = await sql<{ sellerId: string }>`
    select distinct known.seller_id
    from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[]) as asked (kind, key)
    cross join lateral (
      select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key
      union all select seller_id from seller_account
        where asked.kind = 'ACCOUNT' and handle_key = asked.key and platform not in ('WECHAT', 'SHOP')
      union all select id from seller where asked.kind = 'NAME' and name_key = asked.key) as known
    limit ${BATCH}`.execute(ctx.db)
  const members = await membersOf(
    ctx,
    rows.map(({ sellerId }) => sellerId),
  )
  return [...new Set([...members.values()].flat())]
}
