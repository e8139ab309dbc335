import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'

/** The submissions whose filers agreed that they count in public figures, as rows of (id), for the rooms above. */
export const publishableSubmissions = (ctx: Ctx) =>
  ctx.db.selectFrom('submission').select('id').where('consentPublish', '=', true)

/** Of some submissions those whose filers did not agree to anything being published. */
export const findWithoutConsent = async (ctx: Ctx, submissionIds: readonly string[]): Promise<string[]> => {
  if (submissionIds.length === 0) return []
  const rows = await ctx.db
    .selectFrom('submission')
    .select('id')
    .where('id', 'in', submissionIds)
    .where('consentPublish', '=', false)
    .execute()
  return rows.map(({ id }) => id)
}
