import { expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { clampFirst, encodeCursor, type PageRequest } from '../core/paging.ts'
import { countSellers } from './count-sellers.ts'
import { alsoOf } from './hit-rows.ts'
import { membersOf } from './merging/members-of.ts'
import { mergedSellers, standsInList } from './merging/operator-lists.ts'
import { FURTHEST, searchOffsets } from './search-offset.ts'
import type { SellerEdge, SellerPage } from './search-sellers.ts'
import type { SellerKnowledge } from './seller-knowledge.ts'
import { type SellerSort, sellerOrderOf } from './seller-sorts.ts'
import { listSellers, matchesSellerFilter, SELLER_COLUMNS, type Seller, type SellerFilter } from './seller-store.ts'

type Asked = PageRequest & { filter?: SellerFilter | undefined; known: SellerKnowledge; sort?: SellerSort | null }
type Listed = RawBuilder<SqlBool>
type Reach = { offset: number; limit: number }

/**
 * Sellers without a search text, of a filter that is checked, newest first unless told: an operator once, by whoever stands for it where that fits the
 * filter, else by the newest of its names that does, the others beside it.
 */
export const listOperators = async (ctx: Ctx, { filter, known, sort, ...page }: Asked): Promise<SellerPage> => {
  const eb = expressionBuilder<Tables, 'seller'>()
  const listed = sql<SqlBool>`(${ctx.readable('Seller')(eb)} and ${matchesSellerFilter(ctx, filter)(eb)} and ${alsoOf(known)(eb)})`
  const { rows, ...rest } =
    sort === 'NAME' || sort === 'MOST_CASES'
      ? await pageOf(page, (reach) =>
          sort === 'NAME' ? readByName(ctx, listed, reach) : readByCases(ctx, { listed, known, reach }),
        )
      : await listSellers(ctx, {
          filter,
          also: () => sql`${alsoOf(known)(eb)} and ${standsInList(ctx, listed)}`,
          ...page,
        })
  return {
    ...rest,
    rows: await withOthers(ctx, listed, rows),
    degraded: false,
    countFacets: () => countSellers(ctx, { text: '', filter, known }),
  }
}

/** A page by places: what is ordered by counts has no key that stays. */
const pageOf = async (page: PageRequest, read: (reach: Reach) => Promise<Seller[]>) => {
  const [first, [offset = 0]] = [clampFirst(page.first), searchOffsets(page.after, 2)]
  const rows = await read({ offset, limit: first + 1 })
  return {
    rows: rows.slice(0, first).map((row, i) => ({ row, cursor: encodeCursor([offset + i + 1, 0]) })),
    hasNextPage: rows.length > first && offset + first <= FURTHEST,
    hasPreviousPage: Boolean(page.after),
  }
}

const readByName = (ctx: Ctx, listed: Listed, { offset, limit }: Reach): Promise<Seller[]> =>
  ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where(listed)
    .where(standsInList(ctx, listed))
    .orderBy(sellerOrderOf(ctx, 'NAME', sql`(select)`))
    .offset(offset)
    .limit(limit)
    .execute()

type ByCases = { listed: Listed; known: SellerKnowledge; reach: Reach }

/**
 * Those with the most cases first. Only the cases are counted, and only who has some is sorted; behind them the others,
 * newest first, read along the key: the time does not grow with the register.
 */
const readByCases = async (ctx: Ctx, { listed, known, reach: { offset, limit } }: ByCases): Promise<Seller[]> => {
  // NOTE looked up one by one: a join reads the whole register to find some hundred rows of it
  const withCases = sql<Seller & { count: number; isMerged: boolean }>`(
    select one.*, busy.count, busy.is_merged from ${busySellers(ctx, known)} as busy
    cross join lateral (select * from seller where id = busy.seller_id offset 0) as one)`
  const busy = ctx.db
    .selectFrom(withCases.as('seller'))
    .where(listed)
    .where(standsInList(ctx, listed, sql.ref('seller.isMerged')))
  const first = await busy
    .select(SELLER_COLUMNS)
    .orderBy('seller.count', 'desc')
    .orderBy('seller.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  if (first.length === limit) return first
  const { count } = await busy.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const idle = await ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where(listed)
    .where(standsInList(ctx, listed))
    .where(sql<SqlBool>`seller.id not in (select seller_id from ${busySellers(ctx, known)} as busy)`)
    .orderBy('seller.id', 'desc')
    .offset(Math.max(0, offset - Number(count)))
    .limit(limit - first.length)
    .execute()
  return [...first, ...idle]
}

/** Every name of the operators that have cases, with how many these have. */
const busySellers = (ctx: Ctx, { cases }: SellerKnowledge) => sql<{
  sellerId: string
  count: number
  isMerged: boolean
}>`(
  with merged as materialized (select * from ${mergedSellers(ctx)} as merged),
    own as (select known.seller_id, count(*) as count from ${cases} as known group by 1),
    counted as materialized (select coalesce(operator_id, own.seller_id) as operator_id, sum(own.count)::int8 as count
      from own left join merged using (seller_id) group by 1)
  select coalesce(merged.seller_id, counted.operator_id) as seller_id, count, merged.seller_id is not null as is_merged
  from counted left join merged using (operator_id))`

/** The other names of the operators shown that the list holds, beside each. */
const withOthers = async (
  ctx: Ctx,
  listed: Listed,
  rows: readonly { row: Seller; cursor: string }[],
): Promise<SellerEdge[]> => {
  const members = await membersOf(
    ctx,
    rows.map(({ row }) => row.id),
  )
  const othersOf = (id: string) => members.get(id)?.filter((one) => one !== id) ?? []
  const others = rows.flatMap(({ row }) => othersOf(row.id))
  if (others.length === 0) return [...rows]
  const found = await ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where(listed)
    .where('seller.id', '=', sql<string>`any(${others}::uuid[])`)
    .orderBy('seller.id', 'desc')
    .execute()
  return rows.map((edge) => {
    const own = new Set(othersOf(edge.row.id))
    return { ...edge, alsoFound: found.filter(({ id }) => own.has(id)).map((row) => ({ row })) }
  })
}
