import { findCasesByIds } from '../server/cases/case-store.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { findCategory } from '../server/complaints/categories/index.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { findPeopleByIds } from '../server/identity/person-store.ts'
import { findPartnerReport } from '../server/partners/find-partner-report.ts'
import { listPartnerReports, PARTNER_REPORT_ORDERS } from '../server/partners/list-partner-reports.ts'
import { type PartnerReportState, partnerReportStateWords } from '../server/partners/partner-report-states.ts'
import { findReportsByCaseIds, listListingIdsOf, type PartnerReport } from '../server/partners/partner-report-store.ts'
import { findPartnersByIds } from '../server/partners/partner-store.ts'
import { toldSellerFor, toldTextFor } from '../server/partners/told-seller-for.ts'
import { findListingsByIds, type Listing } from '../server/sellers/listing-store.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { PersonRef } from './identity.ts'
import { inOrder, inOrderWhole } from './in-order.ts'
import { ToldListingRef, ToldSellerRef } from './partner-report-told.ts'
import { ListingRef, loadSellers, SellerRef } from './seller-ref.ts'

const StateRef = builder.enumType('PartnerReportState', {
  description: 'What became of a report.',
  values: Object.fromEntries(
    Object.entries(partnerReportStateWords).map(([state, { zh, en }]) => [
      state.toUpperCase(),
      { value: state as PartnerReportState, description: `${en} (${zh}).` },
    ]),
  ),
})

const loadListingsOfReports = async (ids: string[], ctx: Ctx): Promise<Listing[][]> => {
  const links = await listListingIdsOf(ctx, ids)
  const listings = await findListingsByIds(
    ctx,
    links.map((link) => link.listingId),
  )
  const byId = new Map(listings.map((listing) => [listing.id, listing]))
  const byReport = Map.groupBy(links, (link) => link.reportId)
  return ids.map((id) => (byReport.get(id) ?? []).flatMap((link) => byId.get(link.listingId) ?? []))
}

export const PartnerReportRef = builder.objectRef<PartnerReport>('PartnerReport')

PartnerReportRef.implement({
  description:
    'A lead that a partner platform posted. A partner reads its own; the desk those of its office, without trial ones.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Our id.' }),
    externalId: t.exposeString('externalId', { description: 'The platform’s own id of it, by which it is read back.' }),
    partnerName: t.loadable({
      type: 'String',
      description: 'The platform that posted it.',
      load: async (ids: string[], ctx: Ctx) =>
        inOrderWhole(ids, await findPartnersByIds(ctx, ids)).map((found) =>
          found instanceof Error ? found : found.name,
        ),
      resolve: (report) => report.partnerId,
    }),
    sandbox: t.exposeBoolean('sandbox', {
      description: 'Whether it is a trial, which touches neither register nor desk and stays RECEIVED.',
    }),
    category: t.exposeString('category', { description: 'What it is about: the `name` of one of `categories`.' }),
    categoryLabel: t.string({
      description: 'The same, to show.',
      resolve: (report, _args, ctx) =>
        say(findCategory(report.category)?.words ?? { zh: report.category, en: report.category }, ctx.locale),
    }),
    text: t.string({
      description: 'What the platform found, in its own words; phones masked as in `sellerTold`.',
      resolve: (report, _args, ctx) => toldTextFor(ctx, report.text),
    }),
    occurredOn: t.expose('occurredOn', { type: 'Date', nullable: true, description: 'The day it happened.' }),
    evidenceLinks: t.exposeStringList('evidenceLinks', {
      description: 'Where the platform keeps its evidence. Addresses of others: open them with care.',
    }),
    sellerTold: t.field({
      type: ToldSellerRef,
      description: 'The seller as the platform told it; phones masked for who may not have the register reveal such.',
      resolve: (report, _args, ctx) => toldSellerFor(ctx, report.sellerTold),
    }),
    listingsTold: t.field({
      type: [ToldListingRef],
      description: 'The listings as the platform told them.',
      complexity: { field: 1, multiplier: 2 },
      resolve: (report) => report.listingsTold,
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it was kept.' }),
    state: t.field({ type: StateRef, description: 'What became of it.', resolve: (report) => report.state }),
    stateLabel: t.string({
      description: 'The same, to show.',
      resolve: (report, _args, ctx) => say(partnerReportStateWords[report.state], ctx.locale),
    }),
    caseNumber: t.exposeString('caseNumber', {
      nullable: true,
      description: 'The public number of the case it opened; null for none.',
    }),
    triagedAt: t.expose('triagedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the desk decided; null while it waits.',
    }),
    triagedBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who decided. Staff; null to partners.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findPeopleByIds(ctx, ids)),
      resolve: (report, _args, ctx) => (ctx.actor.kind === 'person' ? report.triagedBy : null),
    }),
    triageNote: t.string({
      nullable: true,
      description: 'What was noted with the decision. Staff; null to partners.',
      resolve: (report, _args, ctx) => (ctx.actor.kind === 'person' ? report.triageNote : null),
    }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The seller in our register that it was matched with. Staff; null to partners.',
      load: loadSellers,
      resolve: (report) => report.sellerId,
    }),
    listings: t.loadableList({
      type: ListingRef,
      description: 'The listings in our register, as they are now. Staff; empty to partners.',
      load: loadListingsOfReports,
      resolve: (report) => report.id as never,
    }),
    case: t.loadable({
      type: CaseRef,
      nullable: true,
      description: 'The case it opened, if you may read it. Staff; null to partners.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findCasesByIds(ctx, ids)),
      resolve: (report) => report.caseId,
    }),
  }),
})

builder.objectField(CaseRef, 'partnerReport', (t) =>
  t.loadable({
    type: PartnerReportRef,
    nullable: true,
    description: 'The platform’s report that opened it; null for a case that a submission opened.',
    load: async (ids: string[], ctx: Ctx) => {
      const reports = new Map((await findReportsByCaseIds(ctx, ids)).map((report) => [report.caseId, report]))
      return ids.map((id) => reports.get(id) ?? null)
    },
    resolve: (found: CaseRow) => (found.submissionId === null ? found.id : null),
  }),
)

const PartnerReportConnection = connectionOf<PartnerReport>('PartnerReport', PartnerReportRef)

const PartnerReportFilterInput = builder.inputType('PartnerReportFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    state: t.field({ type: StateRef, description: 'Only in this state; RECEIVED is what waits for the desk.' }),
    category: t.string({ description: 'Only this category.' }),
    partnerId: t.field({ type: 'UUID', description: 'Only from this platform.' }),
    sellerId: t.field({ type: 'UUID', description: 'Only about this seller of our register.' }),
  }),
})

const PartnerReportOrderRef = builder.enumType('PartnerReportOrder', {
  description: 'The order of a list of reports.',
  values: PARTNER_REPORT_ORDERS,
})

builder.queryFields((t) => ({
  partnerReport: t.field({
    type: PartnerReportRef,
    nullable: true,
    description:
      'The calling partner’s own report; null when it posted none under this id. Readable the moment postReports returns. Key with REPORTS_READ.',
    args: { externalId: t.arg.string({ required: true, description: 'The id it was posted under, exactly.' }) },
    resolve: async (_root, { externalId }, ctx) => (await findPartnerReport(ctx, externalId)) ?? null,
  }),
  partnerReports: t.field({
    type: PartnerReportConnection,
    description:
      'Reports in the order they came: the partner’s own (key with REPORTS_READ), or for the desk those of its office: of the seller’s division, or where that is unknown the office that receives what comes in.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: PartnerReportFilterInput, description: 'What to leave out.' }),
      orderBy: t.arg({ type: PartnerReportOrderRef, description: 'RECEIVED_AT_ASC unless told.' }),
    },
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listPartnerReports(ctx, args),
  }),
}))
