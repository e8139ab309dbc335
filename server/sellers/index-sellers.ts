import type { Listener } from '../core/outbox.ts'
import { registerActions } from './register/actions/index.ts'
import { BATCH, indexDocuments } from './search-index.ts'
import { sellerIndex } from './seller-index.ts'

export const indexSellers: Listener = {
  name: sellerIndex.listener,
  on: ['registerSeller', 'changeSeller', ...registerActions.map(({ name }) => name)],
  batch: BATCH,
  handle: (ctx, sellerIds) => indexDocuments(ctx, sellerIndex, sellerIds),
}
