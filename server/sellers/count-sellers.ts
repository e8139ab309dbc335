import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { countFacets, countIndexed, countSurplus, type FacetCount } from './count-facets.ts'
import { bearersOf, findSellerIds } from './find-seller-ids.ts'
import { FURTHEST } from './search-offset.ts'
import { attentionFacet, ownSellerFacets } from './seller-facets.ts'
import { sellerIndex } from './seller-index.ts'
import { isNarrowed, type SellerKnowledge } from './seller-knowledge.ts'
import type { SellerFilter } from './seller-store.ts'

type Asked = { text: string; filter?: SellerFilter; known: SellerKnowledge; shown?: readonly string[] }

/**
 * What sellers can be narrowed by, with counts; null for who may not read them all, as counts say something of those
 * that are not shown, and while the search server is away. What the register knows is counted by the index; what
 * hangs on the actor's rights, and everything once it is narrowed by that, by PostgreSQL out of the first thousand.
 */
export const countSellers = async (ctx: Ctx, asked: Asked): Promise<FacetCount[] | null> => {
  if (!ctx.can('read', 'Seller', {})) return null
  const { text, filter = {}, known, shown = [] } = asked
  const { attention, ...indexed } = filter
  const narrowed = { type: 'Seller', chosen: { ...filter, ...known.chosen } } as const
  const ofRights = [attentionFacet(ctx), ...known.facets]
  try {
    const named = text === '' ? undefined : (await findSellerIds(ctx, { text, equals: {}, limit: FURTHEST })).named
    const ids = named && [...named, ...shown]
    const find = named?.length === 0 || attention || isNarrowed(known) ? undefined : bearersOf(text)
    if (!find) return await countFacets(ctx, { ...narrowed, ids, facets: [...ownSellerFacets, ...ofRights] })
    const names = ownSellerFacets.map(({ name }) => name)
    const own = countIndexed(ctx, { index: sellerIndex.name, find, names, equals: indexed })
    // The chosen values of the register narrow these counts, too.
    const others = countFacets(ctx, { ...narrowed, ids, facets: ofRights, narrowedBy: ownSellerFacets })
    // The index counts names; those of one operator count once. Of a text, as far as the first thousand hits.
    const surplus = countSurplus(ctx, { ...narrowed, ids, facets: ownSellerFacets })
    const [indexedCounts, tooMany, otherCounts] = await Promise.all([own, surplus, others])
    return [...withoutSurplus(indexedCounts, tooMany), ...otherCounts]
  } catch (error) {
    if (error instanceof DependencyFailed) return null
    throw error
  }
}

const withoutSurplus = (counts: readonly FacetCount[], surplus: readonly FacetCount[]): FacetCount[] => {
  const keyOf = ({ facet, value }: FacetCount) => JSON.stringify([facet, value])
  const tooMany = new Map(surplus.map((one) => [keyOf(one), one.count]))
  return counts.map((one) => ({ ...one, count: one.count - (tooMany.get(keyOf(one)) ?? 0) }))
}
