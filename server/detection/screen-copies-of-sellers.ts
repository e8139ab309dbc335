import './copies/copies-tables.ts'
import { enqueue, type Listener } from '../core/outbox.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'

/** Sellers that are found to be one operator, or two after all, copy from each other no longer, or after all. */
export const screenCopiesOfSellers: Listener = {
  name: 'screenCopiesOfSellers',
  on: ['mergeSellers', 'unmergeSellers'],
  isLeisurely: true,
  async handle(ctx, sellerIds) {
    const rows = await ctx.db
      .selectFrom('copyMember')
      .select('copyMember.listingId')
      .distinct()
      .where('copyMember.listingId', 'in', listingsOfSellers(ctx, sellerIds).clearSelect().select('listing.id'))
      .execute()
    await enqueue(
      ctx,
      rows.map(({ listingId }) => ({ listener: 'screenListings', subjectId: listingId })),
    )
  },
}
