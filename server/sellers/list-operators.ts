import { expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { clampFirst, encodeCursor, type PageRequest } from '../core/paging.ts'
import { countSellers } from './count-sellers.ts'
import { alsoOf } from './hit-rows.ts'
import { membersOf } from './merging/members-of.ts'
import { mergedSellers, standsForOperator } from './merging/operator-lists.ts'
import { FURTHEST, searchOffsets } from './search-offset.ts'
import type { SellerEdge, SellerPage } from './search-sellers.ts'
import { isNarrowed, type SellerKnowledge } from './seller-knowledge.ts'
import { type SellerSort, sellerOrderOf } from './seller-sorts.ts'
import {
  findSellersByIds,
  listSellers,
  matchesSellerFilter,
  SELLER_COLUMNS,
  type Seller,
  type SellerFilter,
} from './seller-store.ts'

type Asked = PageRequest & { filter?: SellerFilter | undefined; known: SellerKnowledge; sort?: SellerSort | null }
type Listed = RawBuilder<SqlBool>
type Reach = { offset: number; limit: number }

/**
 * Sellers without a search text, of a filter that is checked, newest first unless told: an operator once, by whoever
 * stands for it, the others beside it.
 */
export const listOperators = async (ctx: Ctx, { filter, known, sort, ...page }: Asked): Promise<SellerPage> => {
  const eb = expressionBuilder<Tables, 'seller'>()
  const matching: Listed = sql`(${ctx.readable('Seller')(eb)} and ${matchesSellerFilter(ctx, filter)(eb)} and ${alsoOf(known)(eb)})`
  const listed: Listed = sql`(${matching} and ${standsForOperator(ctx)})`
  const isNarrow = isNarrowed({ chosen: { ...filter, ...known.chosen } })
  const { rows, ...rest } =
    sort === 'NAME' || sort === 'MOST_CASES'
      ? await pageOf(page, (reach) =>
          sort === 'NAME'
            ? readByName(ctx, listed, reach)
            : readByCases(ctx, { matching, listed, known, isNarrow, reach }),
        )
      : await listSellers(ctx, { also: () => listed, ...page })
  return {
    ...rest,
    rows: await withOthers(ctx, rows),
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
    .orderBy(sellerOrderOf(ctx, 'NAME', sql`(select)`))
    .offset(offset)
    .limit(limit)
    .execute()

/** `matching`: whether a seller is of those asked for; whoever has cases here stands for its operator already. */
type ByCases = { matching: Listed; listed: Listed; known: SellerKnowledge; isNarrow: boolean; reach: Reach }

/**
 * Those with the most cases first. Only the cases are counted, and only who has some is sorted; behind them the others,
 * newest first, read along the key: the time does not grow with the register.
 */
const readByCases = async (ctx: Ctx, asked: ByCases): Promise<Seller[]> => {
  const { listed, known, reach } = asked
  const { offset, limit } = reach
  const first = await readBusy(ctx, asked)
  if (first.length === limit) return first
  // A page begun with them shows the last of them; one further on has to know how many there were.
  const passed = first.length > 0 || offset === 0 ? 0 : offset - (await countBusy(ctx, asked))
  const idle = await ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where(listed)
    .where(sql<SqlBool>`seller.id not in (select seller_id from ${busySellers(ctx, known)} as busy)`)
    .orderBy('seller.id', 'desc')
    .offset(passed)
    .limit(limit - first.length)
    .execute()
  return [...first, ...idle]
}

const countBusy = async (ctx: Ctx, { matching, known }: ByCases): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int8 as count from ${busySellers(ctx, known)} as busy join seller on seller.id = busy.seller_id
    where ${matching}`.execute(ctx.db)
  return rows[0]!.count
}

const readBusy = async (
  ctx: Ctx,
  { matching, known, isNarrow, reach: { offset, limit } }: ByCases,
): Promise<Seller[]> => {
  const busy = sql`(select * from ${busySellers(ctx, known)} as every order by count desc, seller_id desc)`
  // NOTE where nearly all are shown, they are looked up one by one until the page is full; a join reads all of them
  const sellers = isNarrow
    ? sql<Seller>`(select seller.*, busy.count from ${busy} as busy join seller on seller.id = busy.seller_id)`
    : sql<Seller>`(select one.*, busy.count from ${busy} as busy
        cross join lateral (select * from seller where id = busy.seller_id offset 0) as one)`
  return ctx.db
    .selectFrom(sellers.as('seller'))
    .select(SELLER_COLUMNS)
    .where(matching)
    .orderBy(sql`seller.count`, 'desc')
    .orderBy('seller.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** Who stands for the operators that have cases, with how many these have. */
const busySellers = (ctx: Ctx, { cases }: SellerKnowledge) => sql<{ sellerId: string; count: number }>`(
  with own as (select known.seller_id, count(*) as count from ${cases} as known group by 1)
  select coalesce(operator_id, own.seller_id) as seller_id, sum(own.count)::int8 as count
  from own left join ${mergedSellers(ctx)} as merged using (seller_id) group by 1)`

/** The other names of the operators shown, beside each. */
const withOthers = async (ctx: Ctx, rows: readonly { row: Seller; cursor: string }[]): Promise<SellerEdge[]> => {
  const members = await membersOf(
    ctx,
    rows.map(({ row }) => row.id),
  )
  const othersOf = (id: string) => members.get(id)?.filter((one) => one !== id) ?? []
  const others = rows.flatMap(({ row }) => othersOf(row.id))
  if (others.length === 0) return [...rows]
  const found = (await findSellersByIds(ctx, others)).sort((one, other) => (one.id < other.id ? 1 : -1))
  return rows.map((edge) => {
    const own = new Set(othersOf(edge.row.id))
    return { ...edge, alsoFound: found.filter(({ id }) => own.has(id)).map((row) => ({ row })) }
  })
}
