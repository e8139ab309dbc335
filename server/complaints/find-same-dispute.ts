import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Submission } from './submission-store.ts'

/** Other submissions of the same dispute: same filer, seller, day and amount (Order 121, articles 14 and 16(2)). */
export const findSameDispute = async (ctx: Ctx, submission: Submission): Promise<string[]> => {
  if (submission.filerPhoneKey === null) return []
  const rows = await ctx.db
    .selectFrom('submission')
    .select('id')
    .where('filerPhoneKey', '=', submission.filerPhoneKey)
    .where('sellerId', '=', submission.sellerId)
    .where('hasDispute', '=', true)
    .where('id', '<>', submission.id)
    .where('happenedOn', 'is not distinct from', submission.happenedOn)
    .where('amountFen', 'is not distinct from', submission.amountFen)
    .execute()
  return rows.map(({ id }) => id)
}
