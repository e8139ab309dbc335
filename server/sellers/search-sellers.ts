import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { clampFirst, encodeCursor, type Page, type PageRequest } from '../core/paging.ts'
import { text as textOf, validate } from '../core/validate.ts'
import { type FoundIds, findSellerIds } from './find-seller-ids.ts'
import { identifierKey } from './identifier-key.ts'
import { IDENTIFIER_KINDS } from './identifier-kinds.ts'
import { likenessTo } from './name-likeness.ts'
import { searchOffset } from './search-offset.ts'
import { listSellers, matchesSellerFilter, SELLER_COLUMNS, type Seller, type SellerFilter } from './seller-store.ts'
import { searchKey } from './text/search-key.ts'

export type SellerPage = Page<Seller> & {
  /** The search server is away: found in PostgreSQL, by the name as written only. */
  degraded: boolean
}

type Asked = { text: string; filter?: SellerFilter; limit: number; offset: number }
type Hit = Seller & { place: number }

/** Exactly the one: its identifier, its number, its name. These come before everything else, on the first page. */
const EXACT = 0

/**
 * Sellers by name (any script, pinyin, initials, a typo forgiven) or exactly by an identifier. The index is asked for
 * ids only; what is shown is read under the actor's rights. Without text, all of them, newest first.
 */
export const searchSellers = async (
  ctx: Ctx,
  { query, filter, ...page }: PageRequest & { query?: string | null; filter?: SellerFilter },
): Promise<SellerPage> => {
  const text = validate(ctx.locale, textOf(100), query ?? '', 'query').trim()
  if (text === '') return { ...(await listSellers(ctx, { filter, ...page })), degraded: false }
  const first = clampFirst(page.first)
  const offset = searchOffset(page.after)
  const asked = { text, filter, limit: first + 1, offset }
  const found = await findUnlessAway(ctx, asked)
  const hits = found ? await readHits(ctx, asked, found) : await readByName(ctx, asked)
  return {
    rows: hits
      .slice(0, first)
      .map(({ place, ...row }) => ({ row, cursor: encodeCursor([offset + Math.max(place, EXACT)]) })),
    hasNextPage: !found?.isLoose && (hits.length > first || (found?.ids.length ?? 0) > first),
    hasPreviousPage: Boolean(page.after),
    degraded: found === undefined,
  }
}

const findUnlessAway = async (ctx: Ctx, { text, filter, ...range }: Asked): Promise<FoundIds | undefined> => {
  try {
    return await findSellerIds(ctx, { text, equals: { ...filter }, ...range })
  } catch (error) {
    if (error instanceof DependencyFailed) return undefined
    throw error
  }
}

const sellersAt = (ctx: Ctx, filter: SellerFilter | undefined) =>
  ctx.db.selectFrom('seller').where(ctx.readable('Seller')).where(matchesSellerFilter(filter)).select(SELLER_COLUMNS)

/** The rows of the ids found and of exact hits, in one query. */
const readHits = async (ctx: Ctx, { text, filter, limit, offset }: Asked, found: FoundIds): Promise<Hit[]> => {
  const rows = await sellersAt(ctx, filter)
    .innerJoin(wantedOf(text, found.ids).as('wanted'), 'wanted.hitId', 'seller.id')
    .select('wanted.place')
    .orderBy('wanted.place')
    .execute()
  const exact = rows.filter((row) => row.place <= EXACT)
  const others = rows.filter((row) => row.place > EXACT)
  if (found.isLoose) {
    const likeness = likenessTo(text)
    const scores = new Map(others.map((row) => [row.id, likeness(row.name)]))
    others.sort((one, other) => scores.get(other.id)! - scores.get(one.id)!)
  }
  return [...(offset === 0 ? exact : []), ...others].slice(0, limit)
}

const wantedOf = (text: string, ids: readonly string[]) => {
  const keyed = IDENTIFIER_KINDS.map((kind) => [kind, identifierKey(kind, text)] as const).filter(([, key]) => key)
  return sql<{ hitId: string; place: number }>`(
    select hit_id, min(place) as place from (
      select seller_id as hit_id, ${EXACT} - 1 as place from seller_identifier
      where (kind, value_key) in (
        select * from unnest(${keyed.map(([kind]) => kind)}::text[], ${keyed.map(([, key]) => key)}::text[]))
      union all select id, ${EXACT} - 1 from seller where number = ${text.toUpperCase()}
      union all (select id, ${EXACT} from seller where name_key = ${searchKey(text)} order by id limit 50)
      union all select * from unnest(${ids}::uuid[]) with ordinality
    ) as hits group by hit_id
  )`
}

/** While the search server is away: names that hold the text as it is written, the shortest first. */
const readByName = async (ctx: Ctx, asked: Asked): Promise<Hit[]> => {
  const { text, filter, limit, offset } = asked
  const exact = await readHits(ctx, asked, { ids: [], isLoose: false })
  const rows = await sellersAt(ctx, filter)
    .select(sql<number>`1`.as('place'))
    .where('seller.nameKey', 'like', `%${(searchKey(text) || text).replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy(sql`length(name_key)`)
    .orderBy('seller.id')
    .offset(offset)
    .limit(limit)
    .execute()
  const others = rows.map((row, i) => ({ ...row, place: i + 1 }))
  return [...exact, ...others.filter((row) => !exact.some(({ id }) => id === row.id))].slice(0, limit)
}
