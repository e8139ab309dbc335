import { sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'
import type { RiskKindName } from './seller-risk/risk-kinds.ts'
import { bySeller, type RiskEvidence } from './seller-risk/score-seller.ts'
import { licenceAbsent } from './signals/licence-absent.ts'

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
    .select(['offer.sellerId', 'finding.id', 'finding.state', 'finding.score', 'finding.signal', 'finding.createdAt'])
    .where('finding.state', 'in', ['open', 'confirmed'])
    .where(ctx.readable('Finding'))
    .orderBy('finding.listingId')
    .orderBy('finding.state')
    .orderBy('finding.score', 'desc')
    .orderBy('finding.id', 'desc')
  const numbered = ctx.db
    .selectFrom(strongest.as('strongest'))
    .select(['sellerId', 'state', 'score', 'signal'])
    .select(sql<string>`(created_at at time zone 'Asia/Shanghai')::date::text`.as('on'))
    .select(sql<number>`row_number() over (partition by seller_id order by created_at desc, id desc)`.as('place'))
  const rows = await ctx.db
    .selectFrom(numbered.as('numbered'))
    .select(['sellerId', 'state', 'score', 'signal', 'on'])
    .where('place', '<=', MOST_FOR_ONE)
    .execute()
  const evidence = rows.map(({ sellerId, state, score, signal, on }) => ({
    sellerId: sellerId!,
    piece: {
      kind: kindOf(state, signal),
      on,
      strength: score,
    },
  }))
  return bySeller(evidence)
}

const kindOf = (state: string, signal: string): RiskKindName => {
  if (state === 'confirmed') return 'CONFIRMED_FINDING'
  return signal === licenceAbsent.name ? 'LICENCE_MISSING' : 'OPEN_FINDING'
}
