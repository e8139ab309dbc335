import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import type { Equals } from '../core/search-client.ts'
import { countFacets, countIndexed, estimated, type FacetCount } from './count-facets.ts'
import { listingsHolding } from './find-listing-ids.ts'
import { OWN_LISTING_FACETS, ownListingFacets } from './listing-facets.ts'
import { isKnownNarrowed, type ListingKnowledge } from './listing-knowledge.ts'
import type { ListingFilter } from './listing-store.ts'
import { FURTHEST } from './search-offset.ts'

type Asked = { text: string; filter?: ListingFilter | undefined; known: ListingKnowledge; shown?: readonly string[] }

/**
 * What listings can be narrowed by, with counts; null for who may not read them all, as counts say something of those
 * that are not shown, and while the search server is away. What the register knows is counted by the index; what hangs
 * on the actor's rights, and everything once it is narrowed by that, by PostgreSQL out of the first thousand.
 */
export const countListings = async (ctx: Ctx, asked: Asked): Promise<FacetCount[] | null> => {
  if (!ctx.can('read', 'Listing', {})) return null
  const { text, filter = {}, known, shown = [] } = asked
  const narrowed = { type: 'Listing', chosen: { ...filter, ...known.chosen } } as const
  try {
    const find = text === '' ? { text } : listingsHolding(text)
    const named =
      text === '' ? undefined : find && (await ctx.search.findIds('listings', { ...find, limit: FURTHEST })).ids
    const isCut = (named?.length ?? 0) >= FURTHEST
    const ids = text === '' ? undefined : [...new Set([...(named ?? []), ...shown])]
    if (!find || named?.length === 0 || isKnownNarrowed(known))
      return estimated(
        await countFacets(ctx, { ...narrowed, ids, facets: [...ownListingFacets, ...known.facets] }),
        isCut,
      )
    const names = [...OWN_LISTING_FACETS]
    const own = countIndexed(ctx, { index: 'listings', find, names, equals: filter as Equals })
    // The chosen values of the register narrow these counts, too.
    const others = countFacets(ctx, { ...narrowed, ids, facets: known.facets, narrowedBy: ownListingFacets })
    return [...(await own), ...estimated(await others, isCut)]
  } catch (error) {
    if (error instanceof DependencyFailed) return null
    throw error
  }
}
