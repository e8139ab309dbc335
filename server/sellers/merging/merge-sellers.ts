import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, InvalidInput, StaleVersion } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { say } from '../../core/words.ts'
import { findCandidateOf } from './candidate-store.ts'
import { joinGroups } from './join-groups.ts'
import { lockSellers } from './lock-sellers.ts'
import { asOnlyMerger, type SellerMerge } from './merge-store.ts'

const mergeInput = z.object({
  sellerId: z.uuid(),
  intoId: z.uuid(),
  reason: text(500, 2),
  /** The versions of both as the officer saw them, in the order seller, into. */
  expectedVersions: z.tuple([z.int(), z.int()]),
})

export type MergeInput = z.input<typeof mergeInput>

/**
 * An officer finds that two sellers are one operator. Both keep their rows, their accounts and their cases: the merge
 * is a row of its own that says who stands for both, and is taken back by unmergeSellers. Of two officers who merge
 * the same pair the second gets Duplicate, whichever way round each asked.
 */
export const mergeSellers = (ctx: Ctx, input: MergeInput): Promise<SellerMerge> =>
  inTransaction(ctx, async (tx) => {
    const { sellerId, intoId, reason, expectedVersions } = validate(tx.locale, mergeInput, input)
    if (sellerId === intoId)
      throw new InvalidInput([
        {
          path: 'intoId',
          message: say({ zh: '请选择另一个商家', en: 'Choose another seller than the first.' }, tx.locale),
        },
      ])
    await asOnlyMerger(tx)
    const sellers = await lockSellers(tx, [sellerId, intoId])
    if (!tx.can('decide', 'SellerMerge')) throw new Forbidden('mergeSellers')
    for (const [i, seller] of sellers.entries())
      if (seller.version !== expectedVersions[i]) throw new StaleVersion(seller.version)
    const candidate = await findCandidateOf(tx, sellerId, intoId)
    return joinGroups(tx, { sellerId, intoId, ...(candidate && { score: candidate.score }) }, reason.trim())
  })
