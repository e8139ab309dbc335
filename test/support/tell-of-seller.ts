import type { Ctx } from '../../server/core/context.ts'
import { appendFirstEvents } from '../../server/core/event-log.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { resolveToldSeller } from '../../server/sellers/resolve-told-seller.ts'
import type { ToldSeller } from '../../server/sellers/told-seller.ts'

/** The seller a filer's words mean, found or made, as a filing does it. */
export const tellOfSeller = (ctx: Ctx, told: ToldSeller, chosen?: string) =>
  inTransaction(ctx, async (tx) => {
    const { events, ...resolved } = await resolveToldSeller(tx, told, chosen)
    if (events.length > 0) await appendFirstEvents(tx, events)
    return resolved
  })
