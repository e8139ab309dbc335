import { type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { likeText } from '../core/like-text.ts'
import { hasChosen } from './count-facets.ts'
import type { FoundListings } from './find-listing-ids.ts'
import type { ListingKnowledge } from './listing-knowledge.ts'
import { holdsAs, type ListingMatch, rankNear } from './listing-match.ts'
import { type ListingSort, listingOrders } from './listing-sorts.ts'
import { LISTING_COLUMNS, type Listing, type ListingFilter, matchesListingFilter } from './listing-store.ts'

export type AskedListings = {
  text: string
  filter?: ListingFilter | undefined
  known: ListingKnowledge
  sort?: Exclude<ListingSort, 'RELEVANCE'> | undefined
  first: number
  offset: number
}

type Row = Listing & { sellerName: string | null; place: number }
export type ListingHits = { hits: (Row & { why?: ListingMatch })[]; hasMore: boolean }

/** The place of those whose link, or whose seller's identifier, was asked for. */
const EXACT = 0
/** How many listings of the holder of an identifier are shown before the others. */
const MOST_EXACT = 20

/** What else of a search only PostgreSQL knows, as a condition on `listing`. */
export const alsoOfListings = ({ facets, chosen }: ListingKnowledge): Filter =>
  hasChosen({ type: 'Listing', facets, chosen })

const listingsAt = (ctx: Ctx, { filter, known }: Pick<AskedListings, 'filter' | 'known'>) =>
  ctx.db
    .selectFrom('listing')
    .where(ctx.readable('Listing'))
    .where(matchesListingFilter(filter))
    .where(alsoOfListings(known))

// NOTE no join: a right names columns of the listing alone, and beside another table they could be mistaken
const sellerName = sql<string | null>`(select name from seller where seller.id = listing.seller_id)`.as('sellerName')

/** What stands before everything else: the listings of the link, and of whoever holds the identifier that was typed. */
const exactIds = async (ctx: Ctx, linked: readonly string[], holders: readonly string[]): Promise<string[]> => {
  if (holders.length === 0) return [...linked]
  const { rows } = await sql<{ id: string }>`
    select id from listing where seller_id = any(${holders}::uuid[]) order by id desc limit ${MOST_EXACT}`.execute(
    ctx.db,
  )
  return [...linked, ...rows.map(({ id }) => id)]
}

/** Those that only sound or look like the text, likest first. */
const readNear = async (ctx: Ctx, asked: AskedListings, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : rankNear(
        await listingsAt(ctx, asked)
          .select(['listing.id', 'listing.title'])
          .where('listing.id', '=', sql<string>`any(${ids}::uuid[])`)
          .execute(),
        asked.text,
      )

/**
 * The rows of what was found, from `skip` on: first those of the link or the identifier, then those that hold the text,
 * then, where these leave room, those that are only like it.
 */
export const readFoundListings = async (
  ctx: Ctx,
  asked: AskedListings,
  { found, holders, skip }: { found: FoundListings; holders: readonly string[]; skip: number },
): Promise<ListingHits> => {
  const { text, sort, first } = asked
  const [exact, near] = await Promise.all([exactIds(ctx, found.linked, holders), readNear(ctx, asked, found.near)])
  const whys = new Map(near.map(({ id, why }) => [id, why]))
  const wanted = sql<{ hitId: string; place: number }>`(
    select hit_id, min(place) as place from (
      select unnest(${exact}::uuid[]) as hit_id, ${EXACT}::int8 as place
      union all select * from unnest(${[...found.named, ...whys.keys()]}::uuid[]) with ordinality) as every
    group by hit_id)`
  const rows = await listingsAt(ctx, asked)
    .select([...LISTING_COLUMNS, sellerName])
    .innerJoin(wanted.as('wanted'), 'wanted.hitId', 'listing.id')
    .select('wanted.place')
    .orderBy(sort ? listingOrders[sort] : sql`wanted.place, listing.id desc`)
    .offset(skip)
    .limit(first + 1)
    .execute()
  const holds = holdsAs(text)
  const hits = rows.slice(0, first).map((row) => ({
    ...row,
    why: row.place === EXACT ? ('IDENTIFIER' as const) : (whys.get(row.id) ?? holds(row)),
  }))
  return { hits, hasMore: rows.length > first }
}

/** Without text: all of them in the order asked for. */
export const readSortedListings = (ctx: Ctx, asked: AskedListings): Promise<ListingHits> =>
  readWhere(ctx, asked, { condition: sql<SqlBool>`true`, order: listingOrders[asked.sort!] })

/** While the search server is away: titles that hold the text as it is written. */
export const readListingsByTitle = async (ctx: Ctx, asked: AskedListings): Promise<ListingHits> => {
  const condition = sql<SqlBool>`listing.title ilike ${`%${likeText(asked.text)}%`}`
  const { hits, hasMore } = await readWhere(ctx, asked, { condition, order: listingOrders[asked.sort ?? 'NEWEST'] })
  return { hits: hits.map((hit) => ({ ...hit, why: 'TITLE' as const })), hasMore }
}

const readWhere = async (
  ctx: Ctx,
  asked: AskedListings,
  { condition, order }: { condition: RawBuilder<SqlBool>; order: RawBuilder<unknown> },
): Promise<ListingHits> => {
  const { first, offset } = asked
  const rows = await listingsAt(ctx, asked)
    .select([...LISTING_COLUMNS, sellerName])
    .where(condition)
    .orderBy(order)
    .offset(offset)
    .limit(first + 1)
    .execute()
  return { hits: rows.slice(0, first).map((row, i) => ({ ...row, place: i + 1 })), hasMore: rows.length > first }
}
