import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Duplicate, Forbidden, InvalidInput } from '../../core/errors.ts'
import { appendEvents } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { say } from '../../core/words.ts'
import { findDistinctionBetween, inOrder, insertDistinction, type SellerDistinction } from './distinction-store.ts'
import { lockSellers } from './lock-sellers.ts'
import { asOnlyMerger, representativesOf } from './merge-store.ts'

const rejectInput = z.object({ oneId: z.uuid(), otherId: z.uuid(), reason: text(500, 2) })

export type RejectInput = z.input<typeof rejectInput>

/**
 * An officer finds that two sellers are not one operator. Remembered: they are proposed no more, and no merge joins
 * them or their groups until the decision is withdrawn.
 */
export const rejectMerge = (ctx: Ctx, input: RejectInput): Promise<SellerDistinction> =>
  inTransaction(ctx, async (tx) => {
    const { oneId, otherId, reason } = validate(tx.locale, rejectInput, input)
    const refuse = (zh: string, en: string): never => {
      throw new InvalidInput([{ path: 'otherId', message: say({ zh, en }, tx.locale) }])
    }
    if (oneId === otherId) refuse('请选择另一个商家', 'Choose another seller than the first.')
    await asOnlyMerger(tx)
    await lockSellers(tx, [oneId, otherId])
    if (!tx.can('decide', 'SellerMerge')) throw new Forbidden('rejectMerge')
    const roots = await representativesOf(tx, [oneId, otherId])
    if (roots.get(oneId) === roots.get(otherId))
      refuse('两者已合并；请先撤销合并，再作此判定', 'They are merged. Take the merge back first, then decide this.')
    const known = await findDistinctionBetween(tx, [oneId], [otherId])
    if (known)
      throw new Duplicate(
        say({ zh: '已有人判定两者不是同一经营者。', en: 'Somebody decided this already.' }, tx.locale),
        known.id,
      )
    const made = await insertDistinction(tx, { ...inOrder(oneId, otherId), reason: reason.trim() })
    await appendEvents(
      tx,
      [oneId, otherId].map((subjectId) => ({
        subjectType: 'Seller',
        subjectId,
        type: 'rejectMerge',
        data: { distinctionId: made.id, oneId, otherId },
      })),
    )
    return made
  })
