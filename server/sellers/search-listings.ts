import { type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { likeText } from '../core/like-text.ts'
import { clampFirst, encodeCursor, type Page, type PageRequest } from '../core/paging.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { text as textOf, validate } from '../core/validate.ts'
import { type Chosen, countFacets, type Facet, type FacetCount, hasChosen } from './count-facets.ts'
import { holdersOf } from './holders-of.ts'
import { identifierKey } from './identifier-key.ts'
import { ownListingFacets } from './listing-facets.ts'
import { holdsAs, type ListingMatch } from './listing-match.ts'
import { type ListingSort, listingOrders } from './listing-sorts.ts'
import {
  LISTING_COLUMNS,
  type Listing,
  type ListingFilter,
  listListings,
  matchesListingFilter,
} from './listing-store.ts'
import { looksLikeIdentifier, looksLikeLink } from './looks-like-identifier.ts'
import { FURTHEST, searchOffset } from './search-offset.ts'
import { normalise } from './text/normalise.ts'

/** A listing in a page of hits; without text there is no reason why it is there. */
export type ListingEdge = { row: Listing; cursor: string; why?: ListingMatch }

export type ListingPage = Omit<Page<Listing>, 'rows'> & {
  rows: ListingEdge[]
  /** The search server is away: found in PostgreSQL, by the title as written only. */
  degraded: boolean
  /** Counted when it is called; null for who may not read all listings, and while the search server is away. */
  countFacets: () => Promise<FacetCount[] | null>
}

/** What rooms above know of listings, as far as the actor may know it, and what of it the index knows, too. */
export type ListingKnowledge = { facets: readonly Facet[]; chosen: Chosen; indexed?: Equals }

export type ListingSearch = PageRequest & {
  query?: string | null
  filter?: ListingFilter
  sort?: ListingSort | null
  known?: ListingKnowledge
}

type Asked = {
  text: string
  filter?: ListingFilter
  known: ListingKnowledge
  sort?: Exclude<ListingSort, 'RELEVANCE'>
  first: number
  offset: number
}
type Found = { linked: string[]; worded: string[] }
type Row = Listing & { sellerName: string | null; place: number }
type Hits = { hits: (Row & { why?: ListingMatch })[]; hasMore: boolean }

/** The place of those whose link, or whose seller's identifier, was asked for. */
const EXACT = 0
/** How many listings of the holder of an identifier are shown before the others. */
const MOST_EXACT = 20

const searchText = textOf(100)

const alsoOf = ({ facets, chosen }: ListingKnowledge): Filter => hasChosen({ type: 'Listing', facets, chosen })

/**
 * Listings by title, brand, seller and text, or exactly by their link or an identifier of their seller. The index is
 * asked for ids only; what is shown is read under the actor's rights. Without text, all of them, newest first.
 */
export const searchListings = async (
  ctx: Ctx,
  { query, filter, sort, known = { facets: [], chosen: {} }, ...page }: ListingSearch,
): Promise<ListingPage> => {
  const text = validate(ctx.locale, searchText, query ?? '', 'query').trim()
  validate(ctx.locale, searchText, filter?.brand ?? '', 'filter.brand')
  validate(ctx.locale, searchText, filter?.source ?? '', 'filter.source')
  const order = sort === 'RELEVANCE' || !sort ? undefined : sort
  if (text === '' && (!order || order === 'NEWEST')) {
    const listed = await listListings(ctx, { filter, also: alsoOf(known), ...page })
    return { ...listed, degraded: false, countFacets: () => countAll(ctx, { text, filter, known }) }
  }
  const reach = { first: clampFirst(page.first), offset: searchOffset(page.after) }
  const asked: Asked = { text, filter, known, sort: order, ...reach }
  const found = text === '' ? undefined : await findUnlessAway(ctx, asked)
  const isAway = text !== '' && !found
  const { hits, hasMore } = await readHits(ctx, asked, found)
  const rows = hits.map(({ place: _place, sellerName: _name, why, ...row }, i) => ({
    row,
    why,
    cursor: encodeCursor([asked.offset + i + 1]),
  }))
  return {
    rows,
    hasNextPage: hasMore && asked.offset + rows.length <= FURTHEST,
    hasPreviousPage: Boolean(page.after),
    degraded: isAway,
    countFacets: async () => (isAway ? null : countAll(ctx, { ...asked, shown: rows.map(({ row }) => row.id) })),
  }
}

/**
 * Null for who may not read all listings, as counts say something of those that are not shown. What is found by words is
 * counted as far as it is shown: the first thousand.
 */
const countAll = async (
  ctx: Ctx,
  { text, filter, known, shown = [] }: Pick<Asked, 'text' | 'filter' | 'known'> & { shown?: readonly string[] },
): Promise<FacetCount[] | null> => {
  if (!ctx.can('read', 'Listing', {})) return null
  const wide = { text, known: { ...known, indexed: {} } }
  const found = text === '' ? undefined : await findUnlessAway(ctx, wide)
  if (text !== '' && !found) return null
  return countFacets(ctx, {
    type: 'Listing',
    facets: [...ownListingFacets, ...known.facets],
    chosen: { ...filter, ...known.chosen },
    ids: found && [...found.linked, ...found.worded, ...shown],
  })
}

const readHits = (ctx: Ctx, asked: Asked, found: Found | undefined): Promise<Hits> => {
  if (found) return readFound(ctx, asked, found)
  return asked.text === '' ? readSorted(ctx, asked) : readByTitle(ctx, asked)
}

/** Those of the link that was typed, and the first thousand of the words. */
const findUnlessAway = async (
  ctx: Ctx,
  { text, filter, known }: Pick<Asked, 'text' | 'filter' | 'known'>,
): Promise<Found | undefined> => {
  const equals = { ...filter, ...known.indexed }
  const words = normalise(text).text
  const finds: Find[] = [
    looksLikeIdentifier(text)
      ? { text: `"${words.replaceAll('"', ' ')}"`, words: 'all', equals, limit: FURTHEST }
      : { text: words, equals, limit: FURTHEST },
    ...(looksLikeLink(text)
      ? [{ text: '', equals: { ...equals, link: identifierKey('LINK', text) }, limit: MOST_EXACT }]
      : []),
  ]
  try {
    const [worded = [], linked = []] = await ctx.search.findLists('listings', finds)
    return { worded, linked }
  } catch (error) {
    if (error instanceof DependencyFailed) return undefined
    throw error
  }
}

const listingsAt = (ctx: Ctx, { filter, known }: Asked) =>
  ctx.db
    .selectFrom('listing')
    .leftJoin('seller', 'seller.id', 'listing.sellerId')
    .where((eb) => inListing(ctx.readable('Listing'), eb))
    .where(matchesListingFilter(filter))
    .where(alsoOf(known))
    .select([...LISTING_COLUMNS, 'seller.name as sellerName'])

/** A right names columns of its own table alone: beside another table they must not be mistaken. */
const inListing = (right: Filter, eb: Parameters<Filter>[0]) =>
  eb('listing.id', 'in', eb.selectFrom('listing').select('listing.id').where(right))

/** First the listings of the link, or of the seller whose identifier it is; then those of the words. */
const readFound = async (ctx: Ctx, asked: Asked, { linked, worded }: Found): Promise<Hits> => {
  const { text, sort, first, offset } = asked
  const wanted = sql<{ hitId: string; place: number }>`(
    select hit_id, min(place) as place from (
      select unnest(${linked}::uuid[]) as hit_id, ${EXACT}::int8 as place
      union all (select id, ${EXACT} from listing
        where seller_id in (select seller_id from ${holdersOf(ctx, text)} as holder) order by id desc limit ${MOST_EXACT})
      union all select * from unnest(${worded}::uuid[]) with ordinality) as every
    group by hit_id)`
  const rows = await listingsAt(ctx, asked)
    .innerJoin(wanted.as('wanted'), 'wanted.hitId', 'listing.id')
    .select('wanted.place')
    .orderBy(sort ? listingOrders[sort] : sql`wanted.place, listing.id desc`)
    .offset(offset)
    .limit(first + 1)
    .execute()
  const holds = holdsAs(text)
  const hits = rows.slice(0, first).map((row) => ({
    ...row,
    why: row.place === EXACT ? ('IDENTIFIER' as const) : holds(row),
  }))
  return { hits, hasMore: rows.length > first }
}

/** Without text: all of them in the order asked for. */
const readSorted = (ctx: Ctx, asked: Asked): Promise<Hits> =>
  readWhere(ctx, asked, sql<SqlBool>`true`, listingOrders[asked.sort!])

/** While the search server is away: titles that hold the text as it is written. */
const readByTitle = async (ctx: Ctx, asked: Asked): Promise<Hits> => {
  const like = sql<SqlBool>`listing.title ilike ${`%${likeText(asked.text)}%`}`
  const order = asked.sort ? listingOrders[asked.sort] : listingOrders.NEWEST
  const { hits, hasMore } = await readWhere(ctx, asked, like, order)
  return { hits: hits.map((hit) => ({ ...hit, why: 'TITLE' as const })), hasMore }
}

const readWhere = async (
  ctx: Ctx,
  asked: Asked,
  condition: RawBuilder<SqlBool>,
  order: RawBuilder<unknown>,
): Promise<Hits> => {
  const { first, offset } = asked
  const rows = await listingsAt(ctx, asked)
    .where(condition)
    .orderBy(order)
    .offset(offset)
    .limit(first + 1)
    .execute()
  return { hits: rows.slice(0, first).map((row, i) => ({ ...row, place: i + 1 })), hasMore: rows.length > first }
}
