import { sql } from 'kysely'
import '../sellers-tables.ts'
import { enqueue, type Listener } from '../../core/outbox.ts'
import { MATCH_SELLERS } from './match-sellers.ts'

/** What a seller writes in its listings is a trait of the seller: it is matched anew when they change. */
export const matchListings: Listener = {
  name: 'matchListings',
  isLeisurely: true,
  on: ['registerListing', 'changeListing'],
  batch: 2_000,
  async handle(ctx, listingIds) {
    const { rows } = await sql<{ sellerId: string }>`
      select distinct seller_id from listing where id = any(${listingIds}::uuid[]) and seller_id is not null`.execute(
      ctx.db,
    )
    await enqueue(
      ctx,
      rows.map(({ sellerId }) => ({ listener: MATCH_SELLERS, subjectId: sellerId })),
    )
  },
}
