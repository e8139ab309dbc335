import type { Listener } from '../core/outbox.ts'
import { BATCH, indexDocuments } from './search-index.ts'
import { SELLER_CHANGES } from './seller-changes.ts'
import { sellerIndex } from './seller-index.ts'

export const indexSellers: Listener = {
  name: sellerIndex.listener,
  on: SELLER_CHANGES,
  batch: BATCH,
  handle: (ctx, sellerIds) => indexDocuments(ctx, sellerIndex, sellerIds),
}
