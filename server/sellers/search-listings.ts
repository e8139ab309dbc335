import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { clampFirst, encodeCursor, type Page, type PageRequest } from '../core/paging.ts'
import { text as textOf, validate } from '../core/validate.ts'
import type { FacetCount } from './count-facets.ts'
import { countListings } from './count-listings.ts'
import { type FoundListings, findListingIds } from './find-listing-ids.ts'
import { findHolders } from './holders-of.ts'
import { isKnownNarrowed, type ListingKnowledge } from './listing-knowledge.ts'
import type { ListingMatch } from './listing-match.ts'
import type { ListingSort } from './listing-sorts.ts'
import { type Listing, type ListingFilter, listListings } from './listing-store.ts'
import {
  type AskedListings,
  alsoOfListings,
  type ListingHits,
  readFoundListings,
  readListingsByTitle,
  readSortedListings,
} from './read-listing-hits.ts'
import { FURTHEST, searchOffset } from './search-offset.ts'

/** A listing in a page of hits; without text there is no reason why it is there. */
export type ListingEdge = { row: Listing; cursor: string; why?: ListingMatch }

export type ListingPage = Omit<Page<Listing>, 'rows'> & {
  rows: ListingEdge[]
  /** The search server is away: found in PostgreSQL, by the title as written only. */
  degraded: boolean
  /** Counted when it is called; null for who may not read all listings, and while the search server is away. */
  countFacets: () => Promise<FacetCount[] | null>
}

export type ListingSearch = PageRequest & {
  query?: string | null
  filter?: ListingFilter
  sort?: ListingSort | null
  known?: ListingKnowledge
}

/** `isAway`: the search server is. */
type Hits = ListingHits & { isAway?: true }

const searchText = textOf(100)

/**
 * Listings by title, brand, seller and text in any spelling, by the pinyin or the initials of a title, or exactly by
 * their link or an identifier of their seller. The index is asked for ids only; what is shown is read under the actor's
 * rights. Without text, all of them, newest first.
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
    const listed = await listListings(ctx, { filter, also: alsoOfListings(known), ...page })
    return { ...listed, degraded: false, countFacets: () => countListings(ctx, { text, filter, known }) }
  }
  const reach = { first: clampFirst(page.first), offset: searchOffset(page.after) }
  const asked: AskedListings = { text, filter, known, sort: order, ...reach }
  const { hits, hasMore, isAway }: Hits = await (text === '' ? readSortedListings(ctx, asked) : findAndRead(ctx, asked))
  const rows = hits.map(({ place: _place, sellerName: _name, why, ...row }, i) => ({
    row,
    why,
    cursor: encodeCursor([asked.offset + i + 1]),
  }))
  return {
    rows,
    hasNextPage: hasMore && asked.offset + rows.length <= FURTHEST,
    hasPreviousPage: Boolean(page.after),
    degraded: isAway === true,
    countFacets: async () => (isAway ? null : countListings(ctx, { ...asked, shown: rows.map(({ row }) => row.id) })),
  }
}

/** Who reads all listings in the order of the index is given one page of it; else the first thousand are looked through. */
const findAndRead = async (ctx: Ctx, asked: AskedListings): Promise<Hits> => {
  const { text, sort, known, first, offset } = asked
  const isPaged = !sort && !isKnownNarrowed(known) && ctx.can('read', 'Listing', {})
  const [found, holders] = await Promise.all([
    findUnlessAway(ctx, asked, isPaged ? { limit: first + 1, offset } : { limit: FURTHEST }),
    findHolders(ctx, [text]),
  ])
  if (!found) return { ...(await readListingsByTitle(ctx, asked)), isAway: true }
  if (isPaged && holders.length === 0 && found.linked.length === 0)
    return readFoundListings(ctx, asked, { found, holders, skip: 0 })
  const whole = isPaged ? await findUnlessAway(ctx, asked, { limit: FURTHEST }) : found
  return readFoundListings(ctx, asked, { found: whole ?? found, holders, skip: offset })
}

const findUnlessAway = async (
  ctx: Ctx,
  { text, filter, known, first }: AskedListings,
  reach: { limit: number; offset?: number },
): Promise<FoundListings | undefined> => {
  try {
    return await findListingIds(ctx, { text, equals: { ...filter, ...known.indexed }, enough: first, ...reach })
  } catch (error) {
    if (error instanceof DependencyFailed) return undefined
    throw error
  }
}
