import type { Ctx } from '../core/context.ts'
import { Duplicate } from '../core/errors.ts'
import { inTransaction } from '../core/transaction.ts'
import { insertSellers } from './insert-sellers.ts'
import type { NewSeller } from './new-seller.ts'

/** Puts one seller on the register. Duplicate when its source key is there already. */
export const registerSeller = (ctx: Ctx, seller: NewSeller): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const [id] = await insertSellers(tx, [seller])
    if (!id) throw new Duplicate('This seller is registered already under the same key of the same source.')
    return { id }
  })
