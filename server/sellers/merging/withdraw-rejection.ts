import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, IllegalTransition } from '../../core/errors.ts'
import { appendEvents } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { lockDistinction, type SellerDistinction, updateWithdrawn } from './distinction-store.ts'
import { lockSellers } from './lock-sellers.ts'

const withdrawInput = z.object({ rejectionId: z.uuid(), reason: text(500, 2) })

export type WithdrawRejectionInput = z.input<typeof withdrawInput>

/** Takes back that two sellers are not one operator: they may be proposed and merged again. */
export const withdrawRejection = (ctx: Ctx, input: WithdrawRejectionInput): Promise<SellerDistinction> =>
  inTransaction(ctx, async (tx) => {
    const { rejectionId, reason } = validate(tx.locale, withdrawInput, input)
    const found = await lockDistinction(tx, rejectionId)
    if (!tx.can('decide', 'SellerMerge')) throw new Forbidden('withdrawRejection')
    if (found.withdrawnAt) throw new IllegalTransition('withdrawRejection', 'withdrawn')
    const { oneId, otherId } = found
    await lockSellers(tx, [oneId, otherId])
    const withdrawn = await updateWithdrawn(tx, rejectionId, reason.trim())
    await appendEvents(
      tx,
      [oneId, otherId].map((subjectId) => ({
        subjectType: 'Seller',
        subjectId,
        type: 'withdrawRejection',
        data: { distinctionId: rejectionId, oneId, otherId },
      })),
    )
    return withdrawn
  })
