import { type Selectable, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import type { ListingTable } from './sellers-tables.ts'

export const LISTING_COLUMNS = [
  'listing.id',
  'listing.sellerId',
  'listing.title',
  'listing.text',
  'listing.brand',
  'listing.priceFen',
  'listing.url',
  'listing.version',
  'listing.createdAt',
  'listing.updatedAt',
] as const

export type Listing = Omit<Selectable<ListingTable>, 'source' | 'sourceKey'>

export type ListingFilter = {
  brand?: string | null
  sellerId?: string | null
  /** Who delivered it. */
  source?: string | null
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** The filter as a condition on `listing`. */
export const matchesListingFilter =
  (filter: ListingFilter = {}): Filter =>
  (eb) =>
    eb.and(
      (['brand', 'sellerId', 'source'] as const).flatMap((column) =>
        filter[column] ? [eb(`listing.${column}`, '=', filter[column])] : [],
      ),
    )

/** Those of the ids that the actor may read, in no order. */
export const findListingsByIds = (ctx: Ctx, ids: readonly string[]): Promise<Listing[]> =>
  ctx.db
    .selectFrom('listing')
    .select(LISTING_COLUMNS)
    .where('id', '=', anyOf(ids))
    .where(ctx.readable('Listing'))
    .execute()

export const getListing = async (ctx: Ctx, id: string): Promise<Listing> => {
  const [listing] = await findListingsByIds(ctx, [id])
  if (!listing) throw new NotFound('listing')
  return listing
}

/** Newest first. `also`: a condition of a room above, on the listing's id. */
export const listListings = (
  ctx: Ctx,
  { filter, also, ...page }: PageRequest & { filter?: ListingFilter; also?: Filter },
): Promise<Page<Listing>> =>
  keysetPage(
    ctx.db
      .selectFrom('listing')
      .select(LISTING_COLUMNS)
      .where(ctx.readable('Listing'))
      .where(matchesListingFilter(filter))
      .where(also ?? sql<boolean>`true`),
    [{ name: 'id', column: 'listing.id', direction: 'desc', type: 'uuid' }],
    page,
  )

/** Holds a listing until the transaction ends. */
export const lockListing = async (ctx: Ctx, id: string): Promise<void> => {
  await ctx.db.selectFrom('listing').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
}

/** The ids of the listings a source delivered, by its keys. */
export const findListingsByKeys = async (
  ctx: Ctx,
  source: string,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  if (keys.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('listing')
    .select(['id', 'sourceKey'])
    .where('source', '=', source)
    .where('sourceKey', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  return new Map(rows.map(({ id, sourceKey }) => [sourceKey!, id]))
}
