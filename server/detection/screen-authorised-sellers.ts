import { findSellersAuthorisedBy } from '../brands/find-authorised.ts'
import { enqueue, type Listener } from '../core/outbox.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'

/** What a seller says of itself may be true from now on, or no longer. */
export const screenAuthorisedSellers: Listener = {
  name: 'screenAuthorisedSellers',
  on: ['authoriseSeller', 'revokeAuthorisation'],
  isLeisurely: true,
  async handle(ctx, authorisationIds) {
    const rows = await listingsOfSellers(ctx, await findSellersAuthorisedBy(ctx, authorisationIds)).execute()
    await enqueue(
      ctx,
      rows.map(({ id }) => ({ listener: 'screenListings', subjectId: id })),
    )
  },
}
