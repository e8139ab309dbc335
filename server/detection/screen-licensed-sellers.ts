import { enqueue, type Listener } from '../core/outbox.ts'
import { listingsOfSellers } from '../sellers/listings-of-sellers.ts'
import { membersOf } from '../sellers/merging/members-of.ts'

/**
 * What a seller may sell changes with its licences: when one is entered, changed or runs out, when somebody who was only
 * told of is entered on the register, and when two turn out to be one operator or not.
 */
export const screenLicensedSellers: Listener = {
  name: 'screenLicensedSellers',
  on: ['recordLicence', 'changeLicence', 'markLicences', 'confirmSeller', 'mergeSellers', 'unmergeSellers'],
  isLeisurely: true,
  async handle(ctx, sellerIds) {
    const members = await membersOf(ctx, sellerIds)
    const rows = await listingsOfSellers(ctx, [...new Set([...members.values()].flat())]).execute()
    await enqueue(
      ctx,
      rows.map(({ id }) => ({ listener: 'screenListings', subjectId: id })),
    )
  },
}
