import { sql } from 'kysely'
import type { Listener } from '../core/outbox.ts'
import { BATCH, indexDocuments, type SearchIndex } from './search-index.ts'

/** `alsoOn`: events of rooms above, on listings, that change what the index says of them. */
export const indexListings = (index: SearchIndex, alsoOn: readonly string[] = []): Listener => ({
  name: index.listener,
  on: ['registerListing', 'changeListing', 'changeSeller', 'editSeller', ...alsoOn],
  batch: BATCH,
  async handle(ctx, subjectIds) {
    // A seller's event concerns all its listings: their documents carry its name.
    const { rows } = await sql<{ id: string }>`
      select id from listing where id = any(${subjectIds}::uuid[])
      union select id from listing where seller_id = any(${subjectIds}::uuid[])`.execute(ctx.db)
    await indexDocuments(
      ctx,
      index,
      rows.map((row) => row.id),
    )
  },
})
