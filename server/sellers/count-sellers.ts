import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { type Chosen, countFacets, countIndexed, countSurplus, estimated, type FacetCount } from './count-facets.ts'
import { bearersOf, findSellerIds } from './find-seller-ids.ts'
import { FURTHEST } from './search-offset.ts'
import { attentionFacet, OWN_SELLER_FACETS, ownSellerFacets } from './seller-facets.ts'
import { MERGED, STANDING, sellerIndex } from './seller-index.ts'
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
  const { attention, ...equals } = filter
  const narrowed = { type: 'Seller', chosen: { ...filter, ...known.chosen } } as const
  const own = ownSellerFacets(ctx)
  const ofRights = [attentionFacet(ctx), ...known.facets]
  try {
    const named = text === '' ? undefined : (await findSellerIds(ctx, { text, equals: {}, limit: FURTHEST })).named
    const ids = named && [...named, ...shown]
    const isCut = named !== undefined && named.length >= FURTHEST
    const isOfRegister = !attention && !isNarrowed(known) && ctx.can('read', 'SellerMerge')
    const find = named?.length !== 0 && isOfRegister ? bearersOf(text) : undefined
    if (!find) return estimated(await countFacets(ctx, { ...narrowed, ids, facets: [...own, ...ofRights] }), isCut)
    const [counts, others] = await Promise.all([
      named ? countBearers(ctx, { find, equals, named, chosen: narrowed.chosen }) : countOperators(ctx, equals),
      // The chosen values of the register narrow these counts, too.
      countFacets(ctx, { ...narrowed, ids, facets: ofRights, narrowedBy: own }),
    ])
    return [...counts, ...estimated(others, isCut)]
  } catch (error) {
    if (error instanceof DependencyFailed) return null
    throw error
  }
}

const names = [...OWN_SELLER_FACETS]

/** Without a text: what narrows holds for every name of an operator or for none, so whoever stands for it is counted. */
const countOperators = (ctx: Ctx, equals: Equals): Promise<FacetCount[]> =>
  countIndexed(ctx, { index: sellerIndex.name, find: { text: '' }, names, equals: { ...equals, standing: STANDING } })

type Bearers = { find: Omit<Find, 'limit'>; equals: Equals; named: readonly string[]; chosen: Chosen }

/** Of a text, the index counts names, and those of one operator that are too many are taken off. */
const countBearers = async (ctx: Ctx, { find, equals, named, chosen }: Bearers): Promise<FacetCount[]> => {
  const merged =
    named.length < FURTHEST
      ? named
      : (await ctx.search.findIds(sellerIndex.name, { ...find, equals: { standing: MERGED }, limit: FURTHEST })).ids
  const [counts, tooMany] = await Promise.all([
    countIndexed(ctx, { index: sellerIndex.name, find, names, equals }),
    countSurplus(ctx, { type: 'Seller', chosen, ids: merged, facets: ownSellerFacets(ctx) }),
  ])
  return estimated(withoutSurplus(counts, tooMany), merged.length >= FURTHEST)
}

const withoutSurplus = (counts: readonly FacetCount[], surplus: readonly FacetCount[]): FacetCount[] => {
  const keyOf = ({ facet, value }: FacetCount) => JSON.stringify([facet, value])
  const tooMany = new Map(surplus.map((one) => [keyOf(one), one.count]))
  return counts.map((one) => ({ ...one, count: one.count - (tooMany.get(keyOf(one)) ?? 0) }))
}
