import { setImmediate as onceSent } from 'node:timers/promises'
import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { likeText } from '../core/like-text.ts'
import { clampFirst, encodeCursor, type Page, type PageRequest } from '../core/paging.ts'
import type { Equals } from '../core/search-client.ts'
import { text as textOf, validate } from '../core/validate.ts'
import type { FacetCount } from './count-facets.ts'
import { countSellers } from './count-sellers.ts'
import { type FoundIds, findSellerIds, idsOf } from './find-seller-ids.ts'
import { foldOperators } from './fold-operators.ts'
import { alsoOf, type HitRow, type RowReader, rowReader } from './hit-rows.ts'
import { findHolders } from './holders-of.ts'
import { listOperators } from './list-operators.ts'
import { memberIds } from './merging/members-of.ts'
import { askedFor } from './pasted-identifiers.ts'
import { rankSellers } from './rank-sellers.ts'
import { FURTHEST, searchOffsets } from './search-offset.ts'
import { isNarrowed, nothingKnown, type SellerKnowledge } from './seller-knowledge.ts'
import type { SellerMatch } from './seller-match.ts'
import type { SellerSort } from './seller-sorts.ts'
import { matchesSellerFilter, SELLER_COLUMNS, type Seller, type SellerFilter } from './seller-store.ts'
import { searchKey } from './text/search-key.ts'

/** A seller in a page of hits; without text there is no reason why it is there. */
export type SellerEdge = {
  row: Seller
  cursor: string
  why?: SellerMatch
  /** Others of its operator's names that were found too. */
  alsoFound?: { row: Seller; why?: SellerMatch }[]
}

export type SellerPage = Omit<Page<Seller>, 'rows'> & {
  rows: SellerEdge[]
  /** The search server is away: found in PostgreSQL, by the name as written only. */
  degraded: boolean
  /** Counted when it is called; null for who may not read all sellers, and while the search server is away. */
  countFacets: () => Promise<FacetCount[] | null>
}

export type SellerSearch = PageRequest & {
  query?: string | null
  filter?: SellerFilter
  sort?: SellerSort | null
  known?: SellerKnowledge
}

type Sort = Exclude<SellerSort, 'RELEVANCE'>
type Asked = {
  /** The name that is asked for. */
  text: string
  identifiers: readonly string[]
  filter?: SellerFilter
  known: SellerKnowledge
  sort?: Sort
  first: number
  offset: number
  /** How many of those whose identifier was asked for have been shown. */
  exactShown: number
  /** PostgreSQL narrows or sorts: out of the first thousand hits, not out of one page of them. */
  isWhole: boolean
}
type Hit = HitRow & { why?: SellerMatch }
type Hits = {
  hits: Hit[]
  hasMore: boolean
  /** The search server is away. */
  isAway?: true
}

const searchText = textOf(100)

/**
 * Sellers by name (any script, pinyin, initials, a typo forgiven) or exactly by an identifier, or by both in one line. The index is asked for
 * ids only; what is shown is read under the actor's rights. Without text, all of them, newest first unless told.
 */
export const searchSellers = async (
  ctx: Ctx,
  { query, filter, sort, known = nothingKnown, ...page }: SellerSearch,
): Promise<SellerPage> => {
  const text = validate(ctx.locale, searchText, query ?? '', 'query').trim()
  if (filter?.divisionCode) validate(ctx.locale, searchText, filter.divisionCode, 'filter.divisionCode')
  const order = sort === 'RELEVANCE' || !sort ? undefined : sort
  if (text === '') return listOperators(ctx, { filter, known, sort, ...page })
  const [offset = 0, exactShown = 0] = searchOffsets(page.after, 2)
  const { name, identifiers } = await askedFor(ctx, text)
  const asked: Asked = {
    ...{ text: name, identifiers, filter, known, sort: order, offset, exactShown },
    first: clampFirst(page.first),
    isWhole: order !== undefined || isNarrowed(known) || Boolean(filter?.attention),
  }
  const { hits, hasMore, isAway } = await findAndRead(ctx, asked)
  // The next page starts behind the furthest place shown so far, whatever order they are shown in.
  let [furthest, exact] = [offset, exactShown]
  const earlier = asked.isWhole || isAway ? undefined : await shownEarlier(ctx, asked, hits)
  const rows = foldOperators(hits, earlier).map(({ hit, reach, exactCount, alsoFound }) => {
    furthest = Math.max(furthest, offset + reach)
    exact += exactCount
    return { ...shown(hit), alsoFound: alsoFound.map(shown), cursor: encodeCursor([furthest, exact]) }
  })
  if (rows.length === 0 && hits.length > 0 && hasMore)
    return searchSellers(ctx, {
      ...{ query, filter, sort, known, ...page },
      after: encodeCursor([offset + Math.max(...hits.map(({ place }) => place)), exact]),
    })
  return {
    rows,
    hasNextPage: hasMore && rows.length > 0 && furthest <= FURTHEST,
    hasPreviousPage: Boolean(page.after),
    degraded: isAway === true,
    countFacets: async () => (isAway ? null : countSellers(ctx, { ...asked, shown: rows.map(({ row }) => row.id) })),
  }
}

const shown = (hit: Hit) => ({ row: hit, why: hit.why })

/** Who stood on the pages before; looked up only where somebody of this page has other names. */
const shownEarlier = async (ctx: Ctx, asked: Asked, hits: readonly Hit[]): Promise<Set<string> | undefined> => {
  const { text, identifiers, filter, offset, exactShown } = asked
  if (offset + exactShown === 0 || hits.every(({ members }) => !members)) return undefined
  const [holders, found] = await Promise.all([
    findHolders(ctx, identifiers),
    findSellerIds(ctx, { text, equals: indexedFilter(filter), limit: offset }),
  ])
  return new Set([...holders.slice(0, exactShown), ...found.named])
}

/** While the index is asked, everything that does not depend on its answer is made ready. */
const findAndRead = async (ctx: Ctx, asked: Asked): Promise<Hits> => {
  const [found, readRows] = await Promise.all([
    findUnlessAway(ctx, asked),
    onceSent().then(() => rowReader(ctx, asked)),
  ])
  const ready = { ...asked, readRows }
  if (!found) return { ...(await readByName(ctx, ready)), isAway: true }
  return asked.isWhole ? readWhole(ready, found) : readFound(ready, found)
}

const findUnlessAway = async (ctx: Ctx, asked: Asked): Promise<FoundIds | undefined> => {
  const { text, filter, first, offset, isWhole } = asked
  const reach = isWhole ? { limit: FURTHEST } : { limit: first + 1, offset }
  try {
    return await findSellerIds(ctx, { text, equals: indexedFilter(filter), ...reach })
  } catch (error) {
    if (error instanceof DependencyFailed) return undefined
    throw error
  }
}

/** What of a filter the index knows; what asks for attention is known to PostgreSQL alone. */
const indexedFilter = ({ attention: _attention, ...indexed }: SellerFilter = {}): Equals => indexed

const sellersAt = (ctx: Ctx, { filter, known }: Asked) =>
  ctx.db
    .selectFrom('seller')
    .where(ctx.readable('Seller'))
    .where(matchesSellerFilter(ctx, filter))
    .where(alsoOf(known))
    .select([...SELLER_COLUMNS, 'seller.nameKey'])

type Ready = Asked & { readRows: RowReader }

const readFound = async (asked: Ready, found: FoundIds): Promise<Hits> => {
  const { first, text } = asked
  // Who merely resembles is looked at only where those who bear the name leave room.
  const isFull = found.named.length > first
  const ids = isFull ? found.named.slice(0, first) : idsOf(found)
  const { exact, others } = await asked.readRows(ids)
  const top = exactHits(asked, exact)
  const room = first - top.length
  const bearing = others.filter(({ id }) => found.named.includes(id)).length
  const hasMore = isFull || bearing > room || exact.length > asked.exactShown + top.length
  return { hits: [...top, ...rankSellers(others, found, { text, room }).filter(isKnownAs)], hasMore }
}

/** The name of an account of one that was only told of is for those who may read what was told. */
const isKnownAs = ({ why, hidesTraces }: Hit): boolean => why !== 'OTHER_NAME' || !hidesTraces

/** Whose identifier or number was asked for stands before everything else. */
const exactHits = ({ exactShown, first }: Asked, rows: readonly HitRow[]): Hit[] =>
  rows.slice(exactShown, exactShown + first).map((row) => ({ ...row, why: 'IDENTIFIER' }))

/** All that was found, ranked or sorted, and of it the page that was asked for. */
const readWhole = async (asked: Ready, found: FoundIds): Promise<Hits> => {
  const { text, first, offset, sort } = asked
  const { exact, others } = await asked.readRows(idsOf(found))
  const room = Number.POSITIVE_INFINITY
  const ranked: Hit[] = [
    ...exact.map((row) => ({ ...row, why: 'IDENTIFIER' as const })),
    ...rankSellers(others, found, { text, room }).filter(isKnownAs),
  ]
  const all = foldOperators(sort ? ranked.sort((one, other) => one.rank! - other.rank!) : ranked)
  const hits = all
    .slice(offset, offset + first)
    .flatMap(({ hit, alsoFound }, i) => [hit, ...alsoFound].map((one) => ({ ...one, place: i + 1 })))
  return { hits, hasMore: all.length > offset + first }
}

/** While the search server is away: names that hold the text as it is written, the shortest first. */
const readByName = async (ctx: Ctx, asked: Ready): Promise<Hits> => {
  const { text, first, offset } = asked
  const { exact } = await asked.readRows([])
  const rows = await sellersAt(ctx, asked)
    .select(memberIds(ctx, sql.ref('seller.id')).as('members'))
    .where('seller.nameKey', 'like', `%${likeText(searchKey(text) || text)}%`)
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
  const hasMore = others.length > room || exact.length > asked.exactShown + top.length
  return { hits: [...top, ...others.slice(0, room)], hasMore }
}
