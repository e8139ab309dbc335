import type { Ctx } from '../core/context.ts'
import { Duplicate } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { insertSellers } from './insert-sellers.ts'
import type { NewSeller } from './new-seller.ts'

/** Puts one seller on the register. Duplicate when its source key is there already. */
export const registerSeller = (ctx: Ctx, seller: NewSeller): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const { ids, events } = await insertSellers(tx, [seller])
    const [id] = ids
    if (!id) throw new Duplicate('This seller is registered already under the same key of the same source.')
    await appendFirstEvents(tx, events)
    return { id }
  })
