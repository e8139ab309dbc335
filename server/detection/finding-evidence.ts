import { sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'
import type { RiskEvidence } from './seller-risk/score-seller.ts'

/** More of the same hardly moves a score. */
const MOST_FOR_ONE = 200

/** What the findings on each seller's listings say of it, of those the actor may read; what was dismissed says nothing. */
export const findingEvidence = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, RiskEvidence[]>> => {
  const numbered = ctx.db
    .selectFrom('finding')
    .innerJoin(listingsOfSellers(ctx, sellerIds).as('offer'), 'offer.id', 'finding.listingId')
    .select([
      'offer.sellerId',
      'finding.state',
      'finding.score',
      sql<string>`(finding.created_at at time zone 'Asia/Shanghai')::date::text`.as('on'),
      sql<number>`row_number() over (partition by offer.seller_id order by finding.created_at desc)`.as('place'),
    ])
    .where('finding.state', 'in', ['open', 'confirmed'])
    .where(ctx.readable('Finding'))
  const rows = await ctx.db
    .selectFrom(numbered.as('numbered'))
    .select(['sellerId', 'state', 'score', 'on'])
    .where('place', '<=', MOST_FOR_ONE)
    .execute()
  const evidence = rows.map(({ sellerId, state, score, on }) => ({
    sellerId: sellerId!,
    piece: {
      kind: state === 'confirmed' ? ('CONFIRMED_FINDING' as const) : ('OPEN_FINDING' as const),
      on,
      strength: score,
    },
  }))
  return new Map(
    [...Map.groupBy(evidence, ({ sellerId }) => sellerId)].map(([id, found]) => [id, found.map(({ piece }) => piece)]),
  )
}
