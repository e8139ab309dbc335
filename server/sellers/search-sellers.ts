import { expressionBuilder, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { DependencyFailed } from '../core/errors.ts'
import { clampFirst, encodeCursor, type Page, type PageRequest } from '../core/paging.ts'
import { isPublicNumber } from '../core/public-number.ts'
import { text as textOf, validate } from '../core/validate.ts'
import { type FoundIds, findSellerIds, idsOf } from './find-seller-ids.ts'
import { IDENTIFIER_KINDS } from './identifier-kinds.ts'
import { rankSellers } from './rank-sellers.ts'
import { storedKeyOf } from './sealed-identifier.ts'
import { searchOffset } from './search-offset.ts'
import type { SellerMatch } from './seller-match.ts'
import { listSellers, matchesSellerFilter, SELLER_COLUMNS, type Seller, type SellerFilter } from './seller-store.ts'
import { searchKey } from './text/search-key.ts'

/** A seller in a page of hits; without text there is no reason why it is there. */
export type SellerEdge = { row: Seller; cursor: string; why?: SellerMatch }

export type SellerPage = Omit<Page<Seller>, 'rows'> & {
  rows: SellerEdge[]
  /** The search server is away: found in PostgreSQL, by the name as written only. */
  degraded: boolean
}

type Asked = { text: string; filter?: SellerFilter; first: number; offset: number }
type Row = Seller & { nameKey: string; place: number }
type Hit = Row & { why: SellerMatch }
type Hits = { hits: Hit[]; hasMore: boolean }

/** The place of the one whose identifier or number was asked for. */
const EXACT = 0

const searchText = textOf(100)

/**
 * Sellers by name (any script, pinyin, initials, a typo forgiven) or exactly by an identifier. The index is asked for
 * ids only; what is shown is read under the actor's rights. Without text, all of them, newest first.
 */
export const searchSellers = async (
  ctx: Ctx,
  { query, filter, ...page }: PageRequest & { query?: string | null; filter?: SellerFilter },
): Promise<SellerPage> => {
  const text = validate(ctx.locale, searchText, query ?? '', 'query').trim()
  validate(ctx.locale, searchText, filter?.divisionCode ?? '', 'filter.divisionCode')
  if (text === '') return { ...(await listSellers(ctx, { filter, ...page })), degraded: false }
  const asked = { text, filter, first: clampFirst(page.first), offset: searchOffset(page.after) }
  // What asks for attention is known to PostgreSQL alone: few sellers, found by the name as it is written.
  const found = filter?.attention ? undefined : await findUnlessAway(ctx, asked)
  const { hits, hasMore } = found ? await readFound(ctx, asked, found) : await readByName(ctx, asked)
  // The next page starts behind the furthest place shown so far, whatever order they are shown in.
  let furthest = asked.offset
  const rows = hits.map(({ place, nameKey: _, why, ...row }) => {
    furthest = Math.max(furthest, asked.offset + place)
    return { row, why, cursor: encodeCursor([furthest]) }
  })
  return {
    rows,
    hasNextPage: hasMore && rows.length > 0,
    hasPreviousPage: Boolean(page.after),
    degraded: found === undefined && !filter?.attention,
  }
}

const findUnlessAway = async (ctx: Ctx, { text, filter, first, offset }: Asked): Promise<FoundIds | undefined> => {
  try {
    return await findSellerIds(ctx, { text, equals: indexed(filter), limit: first + 1, offset })
  } catch (error) {
    if (error instanceof DependencyFailed) return undefined
    throw error
  }
}

const indexed = (filter: SellerFilter | null | undefined) => ({
  kind: filter?.kind,
  realNameLevel: filter?.realNameLevel,
  divisionCode: filter?.divisionCode,
})

const sellersAt = (ctx: Ctx, filter: SellerFilter | undefined) =>
  ctx.db
    .selectFrom('seller')
    .where(ctx.readable('Seller'))
    .where(matchesSellerFilter(ctx, filter))
    .select([...SELLER_COLUMNS, 'seller.nameKey'])

const COLUMNS = sql.raw(
  [...SELLER_COLUMNS, 'seller.nameKey']
    .map((name) => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`))
    .join(),
)

/** The rows of the ids found and of exact hits, in one query. */
const readHits = async (ctx: Ctx, { text, filter }: Asked, ids: readonly string[]) => {
  const eb = expressionBuilder<Tables, 'seller'>()
  // NOTE written out, not built: people wait for this one, and building it takes as long as reading the rows
  const { rows } = await sql<Row>`
    select ${COLUMNS}, wanted.place from seller join ${wantedOf(ctx, text, ids)} as wanted on wanted.hit_id = seller.id
    where ${ctx.readable('Seller')(eb)} and ${matchesSellerFilter(ctx, filter)(eb)}
    order by wanted.place`.execute(ctx.db)
  const exact = new Map(rows.filter((row) => row.place === EXACT).map((row) => [row.id, row]))
  return { exact: [...exact.values()], others: rows.filter((row) => !exact.has(row.id)) }
}

const readFound = async (ctx: Ctx, asked: Asked, found: FoundIds): Promise<Hits> => {
  const { first, text } = asked
  // Who merely resembles is looked at only where those who bear the name leave room.
  const isFull = found.named.length > first
  const ids = isFull ? found.named.slice(0, first) : idsOf(found)
  const { exact, others } = await readHits(ctx, asked, ids)
  const top = exactHits(asked, exact)
  const room = first - top.length
  const bearing = others.filter(({ id }) => found.named.includes(id)).length
  return { hits: [...top, ...rankSellers(others, found, { text, room })], hasMore: isFull || bearing > room }
}

/** Whose identifier or number was asked for stands before everything else, on the first page. */
const exactHits = ({ offset, first }: Asked, rows: readonly Row[]): Hit[] =>
  offset === 0 ? rows.slice(0, first).map((row) => ({ ...row, why: 'IDENTIFIER' })) : []

const wantedOf = (ctx: Ctx, text: string, ids: readonly string[]) => {
  const keyed = IDENTIFIER_KINDS.map((kind) => [kind, storedKeyOf(ctx, kind, text)] as const).filter(([, key]) => key)
  const number = text.toUpperCase()
  return sql<{ hitId: string; place: number }>`(
    select seller_id as hit_id, ${sql.lit(EXACT)} as place
    from unnest(${keyed.map(([kind]) => kind)}::text[], ${keyed.map(([, key]) => key)}::text[]) as asked (kind, key)
    cross join lateral (
      select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known
    ${isPublicNumber(number) ? sql`union all select id, ${sql.lit(EXACT)} from seller where number = ${number}` : sql``}
    union all select * from unnest(${ids}::uuid[]) with ordinality
  )`
}

/** While the search server is away: names that hold the text as it is written, the shortest first. */
const readByName = async (ctx: Ctx, asked: Asked): Promise<Hits> => {
  const { text, filter, first, offset } = asked
  const { exact } = await readHits(ctx, asked, [])
  const rows = await sellersAt(ctx, filter)
    .where('seller.nameKey', 'like', `%${(searchKey(text) || text).replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy(sql`length(name_key)`)
    .orderBy('seller.id')
    .offset(offset)
    .limit(first + 1)
    .execute()
  const top = exactHits(asked, exact)
  const others = rows
    .map((row, i) => ({ ...row, place: i + 1, why: 'PART_OF_NAME' as const }))
    .filter((row) => !exact.some(({ id }) => id === row.id))
  const room = first - top.length
  return { hits: [...top, ...others.slice(0, room)], hasMore: others.length > room }
}
