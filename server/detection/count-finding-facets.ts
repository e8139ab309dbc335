import { type SelectQueryBuilder, sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { FacetCount } from '../sellers/count-facets.ts'
import { offers } from '../sellers/offers.ts'
import { type FindingFilter, matchesFindingFilter, readableFindings } from './finding-store.ts'

const STRONGEST = 5_000
const MOST_VALUES = 50

const facets = ['signal', 'category', 'brand', 'sellerId', 'authorityId'] as const

/**
 * What the findings that the actor may read can be narrowed by, each facet counted with everything else that is chosen
 * kept, among the 5,000 strongest; the commonest 50 values of each.
 */
export const countFindingFacets = async (ctx: Ctx, filter: FindingFilter): Promise<FacetCount[]> => {
  const counted: FacetCount[][] = []
  for (const facet of facets) counted.push(await countFacet(ctx, facet, { ...filter, [facet]: null }))
  return counted.flat()
}

const countFacet = async (ctx: Ctx, facet: (typeof facets)[number], filter: FindingFilter): Promise<FacetCount[]> => {
  const strongest = readableFindings(ctx)
    .where(matchesFindingFilter(ctx, filter))
    .orderBy('finding.score', 'desc')
    .orderBy('finding.id', 'desc')
    .limit(STRONGEST) as unknown as SelectQueryBuilder<never, never, object>
  const value =
    { brand: sql`offer.brand`, sellerId: sql`offer.seller_id` }[facet as string] ?? sql.ref(`found.${facet}`)
  const { rows } = await sql<FacetCount>`
    select ${facet}::text as facet, (${value})::text as value, count(*)::int as count
    from (${strongest}) as found join (${offers(ctx)}) as offer on offer.id = found.listing_id
    where ${value} is not null group by 2 order by 3 desc, 2 limit ${MOST_VALUES}`.execute(ctx.db)
  return rows
}
