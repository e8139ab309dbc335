import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'

/** The submissions whose filers agreed that they count in public figures, as rows of (id), for the rooms above. */
export const publishableSubmissions = (ctx: Ctx) =>
  ctx.db.selectFrom('submission').select('id').where('consentPublish', '=', true)
