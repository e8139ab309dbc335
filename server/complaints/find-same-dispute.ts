import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Submission } from './submission-store.ts'

/**
 * Other submissions of the same dispute, or with `lead` of the same lead: same filer, seller, day and amount (Order 121,
 * articles 14, 16(2) and 35(2)). Of a filer without a name none.
 */
export const findSameDispute = async (
  ctx: Ctx,
  submission: Submission,
  what: 'dispute' | 'lead' = 'dispute',
): Promise<string[]> => {
  if (submission.filerPhoneKey === null) return []
  const rows = await ctx.db
    .selectFrom('submission')
    .select('id')
    .where('filerPhoneKey', '=', submission.filerPhoneKey)
    .where('sellerId', '=', submission.sellerId)
    .where(what === 'dispute' ? 'hasDispute' : 'hasLead', '=', true)
    .where('id', '<>', submission.id)
    .where('happenedOn', 'is not distinct from', submission.happenedOn)
    .where('amountFen', 'is not distinct from', submission.amountFen)
    .execute()
  return rows.map(({ id }) => id)
}
