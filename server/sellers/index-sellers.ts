import type { Listener } from '../core/outbox.ts'
import { BATCH, indexDocuments } from './search-index.ts'
import { SELLER_CHANGES } from './seller-changes.ts'
import { sellerIndex, withOtherNames } from './seller-index.ts'

export const indexSellers: Listener = {
  name: sellerIndex.listener,
  on: [...SELLER_CHANGES, 'mergeSellers', 'unmergeSellers'],
  batch: BATCH,
  handle: async (ctx, sellerIds) => indexDocuments(ctx, sellerIndex, await withOtherNames(ctx, sellerIds)),
}
