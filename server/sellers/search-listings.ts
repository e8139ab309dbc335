import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { clampFirst, encodeCursor, type Page, type PageRequest } from '../core/paging.ts'
import { text as textOf, validate } from '../core/validate.ts'
import {
  LISTING_COLUMNS,
  type Listing,
  type ListingFilter,
  listListings,
  matchesListingFilter,
} from './listing-store.ts'
import { searchOffset } from './search-offset.ts'
import { normalise } from './text/normalise.ts'

export type ListingPage = Page<Listing> & {
  /** The search server is away: found in PostgreSQL, by the title as written only. */
  degraded: boolean
}

export type ListingSearch = PageRequest & {
  query?: string | null
  filter?: ListingFilter & { flagged?: boolean | null }
  /** The same as `filter.flagged`, as a condition on the listing's id: the room that screens knows it, this one does not. */
  also?: Filter
}

const searchText = textOf(100)

type Asked = Pick<ListingSearch, 'filter' | 'also'> & { text: string; limit: number; offset: number }

/** Listings by title, brand, seller and text. The index is asked for ids only; what is shown is read under the actor's rights. */
export const searchListings = async (
  ctx: Ctx,
  { query, filter, also, ...page }: ListingSearch,
): Promise<ListingPage> => {
  const text = validate(ctx.locale, searchText, query ?? '', 'query').trim()
  validate(ctx.locale, searchText, filter?.brand ?? '', 'filter.brand')
  if (text === '') return { ...(await listListings(ctx, { filter, also, ...page })), degraded: false }
  const first = clampFirst(page.first)
  const offset = searchOffset(page.after)
  const asked = { text, filter, also, limit: first + 1, offset }
  const ids = await findIdsUnlessAway(ctx, asked)
  const rows = ids ? await readInOrder(ctx, asked, ids) : await readByTitle(ctx, asked)
  return {
    rows: rows.slice(0, first).map(({ place, ...row }) => ({ row, cursor: encodeCursor([offset + place]) })),
    hasNextPage: rows.length > 0 && (ids ?? rows).length > first,
    hasPreviousPage: Boolean(page.after),
    degraded: ids === undefined,
  }
}

const findIdsUnlessAway = async (ctx: Ctx, { text, filter, limit, offset }: Asked): Promise<string[] | undefined> => {
  try {
    const find = { text: normalise(text).text, equals: { ...filter }, limit, offset }
    return (await ctx.search.findIds('listings', find)).ids
  } catch (error) {
    if (error instanceof DependencyFailed) return undefined
    throw error
  }
}

const listingsAt = (ctx: Ctx, { filter, also }: Asked) =>
  ctx.db
    .selectFrom('listing')
    .where(ctx.readable('Listing'))
    .where(matchesListingFilter(filter))
    .where(also ?? sql<boolean>`true`)
    .select(LISTING_COLUMNS)

const readInOrder = (ctx: Ctx, asked: Asked, ids: readonly string[]) =>
  listingsAt(ctx, asked)
    .innerJoin(
      sql<{
        hitId: string
        place: number
      }>`(select * from unnest(${ids}::uuid[]) with ordinality as hit (hit_id, place))`.as('wanted'),
      'wanted.hitId',
      'listing.id',
    )
    .select('wanted.place')
    .orderBy('wanted.place')
    .execute()

const readByTitle = async (ctx: Ctx, asked: Asked) => {
  const rows = await listingsAt(ctx, asked)
    .where('listing.title', 'ilike', `%${asked.text.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('listing.id', 'desc')
    .offset(asked.offset)
    .limit(asked.limit)
    .execute()
  return rows.map((row, i) => ({ ...row, place: i + 1 }))
}
