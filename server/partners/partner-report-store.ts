import { type Selectable, sql } from 'kysely'
import './partners-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import type { PartnerReportTable } from './partners-tables.ts'

export const PARTNER_REPORT_COLUMNS = [
  'partnerReport.id',
  'partnerReport.partnerId',
  'partnerReport.externalId',
  'partnerReport.bodyHash',
  'partnerReport.sellerId',
  'partnerReport.authorityId',
  'partnerReport.sellerTold',
  'partnerReport.listingsTold',
  'partnerReport.category',
  'partnerReport.text',
  'partnerReport.occurredOn',
  'partnerReport.evidenceLinks',
  'partnerReport.state',
  'partnerReport.caseId',
  'partnerReport.caseNumber',
  'partnerReport.sandbox',
  'partnerReport.receivedAt',
  'partnerReport.triagedBy',
  'partnerReport.triagedAt',
  'partnerReport.triageNote',
] as const

export type PartnerReport = Selectable<PartnerReportTable>

/** What the actor may read, trial reports only by the partner that posted them: the desk never sees them. */
export const readablePartnerReports =
  (ctx: Ctx): Filter =>
  (eb) =>
    eb.and([
      ctx.readable('PartnerReport')(eb),
      ...(ctx.actor.kind === 'partner' ? [] : [eb('partnerReport.sandbox', '=', false)]),
    ])

/** The report with its row locked, if the actor may read it. Throws NotFound. */
export const lockPartnerReport = async (ctx: Ctx, reportId: string): Promise<PartnerReport> => {
  const report = await ctx.db
    .selectFrom('partnerReport')
    .select(PARTNER_REPORT_COLUMNS)
    .where('id', '=', reportId)
    .where(readablePartnerReports(ctx))
    .forUpdate()
    .executeTakeFirst()
  if (!report) throw new NotFound('partner report')
  return report
}

/** The reports that opened some cases, which the caller has read: they go with the case, whichever office keeps it now. */
export const findReportsByCaseIds = (ctx: Ctx, caseIds: readonly string[]): Promise<PartnerReport[]> =>
  ctx.db
    .selectFrom('partnerReport')
    .select(PARTNER_REPORT_COLUMNS)
    .where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .where(sql<boolean>`${ctx.can('read', 'PartnerReport')}`)
    .execute()

/** The listings in the register that some reports, which the caller has read, are about. */
export const listListingIdsOf = (
  ctx: Ctx,
  reportIds: readonly string[],
): Promise<{ reportId: string; listingId: string }[]> =>
  ctx.db
    .selectFrom('partnerReportListing')
    .select(['reportId', 'listingId'])
    .where('reportId', '=', sql<string>`any(${reportIds}::uuid[])`)
    .orderBy('listingId')
    .execute()

/** How many reports wait for the desk, of those the actor may read. */
export const countReportsAwaitingTriage = async (ctx: Ctx): Promise<number> => {
  const row = await ctx.db
    .selectFrom('partnerReport')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'received')
    .where(readablePartnerReports(ctx))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
