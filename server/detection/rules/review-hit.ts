import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, NotFound } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { validate } from '../../core/validate.ts'
import type { LexiconHit } from './hit-store.ts'
import { tellRule } from './propose-rule.ts'
import { lockRule } from './rule-store.ts'

const reviewInput = z.object({ hitId: z.uuid(), verdict: z.enum(['right', 'wrong']) })

/**
 * Says of something a rule met on trial or in shadow whether it was right: it teaches the rule's precision and touches
 * no finding. A later verdict takes the place of an earlier one; both stand in the rule's story. NotFound, Forbidden.
 */
export const reviewHit = (ctx: Ctx, input: z.input<typeof reviewInput>): Promise<LexiconHit> => {
  const { hitId, verdict } = validate(ctx.locale, reviewInput, input)
  if (!ctx.can('review', 'DetectionRule')) throw new Forbidden('reviewLexiconHit')
  return inTransaction(ctx, async (tx) => {
    const found = await tx.db.selectFrom('lexiconHit').select('ruleId').where('id', '=', hitId).executeTakeFirst()
    if (!found) throw new NotFound('hit')
    const rule = await lockRule(tx, found.ruleId)
    const reviewed = await tx.db
      .updateTable('lexiconHit')
      .set({ verdict, reviewedBy: tx.actor.id ?? null, reviewedAt: tx.clock.now() })
      .where('id', '=', hitId)
      .returningAll()
      .executeTakeFirst()
    if (!reviewed) throw new NotFound('hit')
    const { phase, listingId } = reviewed
    await tellRule(tx, rule, 'reviewLexiconHit', { phase, listingId, verdict })
    return reviewed
  })
}
