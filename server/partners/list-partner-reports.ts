import './partners-tables.ts'
import { findCategory } from '../complaints/categories/index.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { say } from '../core/words.ts'
import { countPartnerCall } from './count-partner-call.ts'
import type { PartnerReportState } from './partner-report-states.ts'
import { PARTNER_REPORT_COLUMNS, type PartnerReport, readablePartnerReports } from './partner-report-store.ts'

export const PARTNER_REPORT_ORDERS = ['RECEIVED_AT_ASC', 'RECEIVED_AT_DESC'] as const
export type PartnerReportOrder = (typeof PARTNER_REPORT_ORDERS)[number]

export type PartnerReportFilter = {
  state?: PartnerReportState | null
  category?: string | null
  partnerId?: string | null
  sellerId?: string | null
}

const COLUMNS = ['state', 'category', 'partnerId', 'sellerId'] as const

/** A partner gets its own reports, the desk those of its office without trial ones; the longest waiting first unless told. */
export const listPartnerReports = async (
  ctx: Ctx,
  input: PageRequest & { filter?: PartnerReportFilter | null; orderBy?: PartnerReportOrder | null },
): Promise<Page<PartnerReport>> => {
  await countPartnerCall(ctx)
  const { category } = input.filter ?? {}
  if (category && !findCategory(category)) {
    const words = { zh: '没有这个类别', en: 'There is no such category. The query `categories` lists them.' }
    throw new InvalidInput([{ path: 'filter.category', message: say(words, ctx.locale) }])
  }
  const direction = input.orderBy === 'RECEIVED_AT_DESC' ? 'desc' : 'asc'
  const query = COLUMNS.reduce(
    (narrowed, column) =>
      input.filter?.[column] ? narrowed.where(`partnerReport.${column}`, '=', input.filter[column]) : narrowed,
    ctx.db.selectFrom('partnerReport').select(PARTNER_REPORT_COLUMNS).where(readablePartnerReports(ctx)),
  )
  return keysetPage(
    query,
    [
      { name: 'receivedAt', column: 'partner_report.received_at', direction, type: 'timestamptz' },
      { name: 'id', column: 'partner_report.id', direction, type: 'uuid' },
    ],
    input,
  )
}
