import { sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'
import { bySeller, type RiskEvidence } from './seller-risk/score-seller.ts'

/** More of the same hardly moves a score. */
const MOST_FOR_ONE = 200

/**
 * What the findings on each seller's listings say of it, of those the actor may read: of each listing the strongest one
 * alone, as signals that look at the same words are no independent witnesses. What was dismissed says nothing.
 */
export const findingEvidence = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, RiskEvidence[]>> => {
  const strongest = ctx.db
    .selectFrom('finding')
    .innerJoin(listingsOfSellers(ctx, sellerIds).as('offer'), 'offer.id', 'finding.listingId')
    .distinctOn('finding.listingId')
    .select(['offer.sellerId', 'finding.state', 'finding.score', 'finding.createdAt'])
    .where('finding.state', 'in', ['open', 'confirmed'])
    .where(ctx.readable('Finding'))
    .orderBy('finding.listingId')
    .orderBy('finding.state')
    .orderBy('finding.score', 'desc')
  const numbered = ctx.db
    .selectFrom(strongest.as('strongest'))
    .select(['sellerId', 'state', 'score'])
    .select(sql<string>`(created_at at time zone 'Asia/Shanghai')::date::text`.as('on'))
    .select(sql<number>`row_number() over (partition by seller_id order by created_at desc)`.as('place'))
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
  return bySeller(evidence)
}
