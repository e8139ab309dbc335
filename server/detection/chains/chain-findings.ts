import { sql } from 'kysely'
import '../detection-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { listingsOfSellers } from '../../sellers/listings-of-sellers.ts'
import type { ChainEvidence } from './chain.ts'
import { ELEMENT_OF_SIGNAL } from './words-of-element.ts'

/**
 * Findings on listings of some sellers that tell of an element and were not dismissed, of those the actor may read: at
 * most `most`, confirmed ones first. `operatorOf` names who stands for a seller.
 */
export const chainFindings = async (
  ctx: Ctx,
  { sellerIds, operatorOf, most }: { sellerIds: readonly string[]; operatorOf: (id: string) => string; most: number },
): Promise<ChainEvidence[]> => {
  const rows = await ctx.db
    .selectFrom('finding')
    .innerJoin(listingsOfSellers(ctx, sellerIds).as('offer'), 'offer.id', 'finding.listingId')
    .select(['finding.id', 'finding.signal', 'finding.state', 'finding.score', 'finding.spans', 'offer.sellerId'])
    .where(ctx.readable('Finding'))
    .where('finding.signal', 'in', Object.keys(ELEMENT_OF_SIGNAL))
    .where('finding.state', '<>', 'dismissed')
    .orderBy(sql`finding.state = 'confirmed'`, 'desc')
    .orderBy('finding.score', 'desc')
    .orderBy('finding.id')
    .limit(most)
    .execute()
  return rows.map(({ id, signal, state, score, spans, sellerId }) => ({
    element: ELEMENT_OF_SIGNAL[signal]!,
    operatorId: operatorOf(sellerId!),
    sellerId: sellerId!,
    source: { kind: 'FINDING', id },
    standing: state === 'confirmed' ? 'CONFIRMED' : 'OPEN',
    score,
    words: [...new Set(spans.map(({ text }) => text))],
    chosen: null,
  }))
}
