import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { isKeepable } from '../core/validate.ts'
import { countPartnerCall } from './count-partner-call.ts'
import { PARTNER_REPORT_COLUMNS, type PartnerReport } from './partner-report-store.ts'

/** The calling partner's report of this id of its own; undefined when it posted none. */
export const findPartnerReport = async (ctx: Ctx, externalId: string): Promise<PartnerReport | undefined> => {
  const { partnerId } = ctx.actor
  if (!partnerId || !ctx.can('read', 'PartnerReport', { partnerId })) throw new Forbidden('partnerReport')
  await countPartnerCall(ctx)
  if (!isKeepable(externalId)) return undefined
  return ctx.db
    .selectFrom('partnerReport')
    .select(PARTNER_REPORT_COLUMNS)
    .where('partnerId', '=', partnerId)
    .where('externalId', '=', externalId)
    .where(ctx.readable('PartnerReport'))
    .executeTakeFirst()
}
