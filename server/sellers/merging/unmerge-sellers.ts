import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, IllegalTransition } from '../../core/errors.ts'
import { appendEvents } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { lockSellers } from './lock-sellers.ts'
import { asOnlyMerger, lockMerge, type SellerMerge, undoMerge } from './merge-store.ts'

const unmergeInput = z.object({ mergeId: z.uuid(), reason: text(500, 2) })

export type UnmergeInput = z.input<typeof unmergeInput>

/**
 * Takes a merge back. What came with it parts again as one group, with all that was merged into it before or since;
 * what was merged into the other side stays there. Nobody's rows were touched, so nothing has to be put back.
 */
export const unmergeSellers = (ctx: Ctx, input: UnmergeInput): Promise<SellerMerge> =>
  inTransaction(ctx, async (tx) => {
    const { mergeId, reason } = validate(tx.locale, unmergeInput, input)
    await asOnlyMerger(tx)
    const found = await lockMerge(tx, mergeId)
    if (!tx.can('decide', 'SellerMerge')) throw new Forbidden('unmergeSellers')
    if (found.undoneAt) throw new IllegalTransition('unmergeSellers', 'undone')
    await lockSellers(tx, [found.sellerId, found.intoId])
    const undone = await undoMerge(tx, found, reason.trim())
    const { sellerId, intoId } = found
    await appendEvents(
      tx,
      [sellerId, intoId].map((subjectId) => ({
        subjectType: 'Seller',
        subjectId,
        type: 'unmergeSellers',
        data: { mergeId, sellerId, intoId },
      })),
    )
    return undone
  })
