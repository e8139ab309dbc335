import { InvalidInput } from '../server/core/errors.ts'
import { LIMITS } from '../server/core/limits.ts'
import { MOST_REPORTS, type PostResult, type PostStatus, postReports } from '../server/partners/post-reports.ts'
import { MOST_LINKS, MOST_LISTING_PICTURES, MOST_LISTINGS } from '../server/partners/report-item.ts'
import { builder } from './builder.ts'
import { FieldProblemRef } from './errors.ts'
import { PartnerReportRef } from './partner-report.ts'

// Everything in a report may be left out as far as GraphQL is concerned, so that a report without what is needed is
// refused by itself: were the fields non-null, one such report would make GraphQL refuse the whole batch.

const ReportSellerInput = builder.inputType('ReportSellerInput', {
  description:
    'The seller a report is about. It is matched with our register by `externalId` if told before, else by credit code, WeChat ID, link or phone; else it is new to us.',
  fields: (t) => ({
    externalId: t.string({ description: 'Your own id of the seller, 1 to 100 characters without spaces.' }),
    name: t.string({ description: 'Needed. Its name on your platform, 1 to 100 characters.' }),
    wechatId: t.string({ description: 'Its WeChat ID, at most 60 characters.' }),
    phone: t.string({ description: 'Its telephone, at most 30 characters.' }),
    shopName: t.string({ description: 'The name of its shop, at most 100 characters.' }),
    link: t.string({ description: 'The address of its shop, http(s), at most 500 characters.' }),
    creditCode: t.string({
      description: '统一社会信用代码: its unified social credit code, 18 characters; the check character is looked at.',
    }),
  }),
})

const ReportListingInput = builder.inputType('ReportListingInput', {
  description: 'A listing a report is about. The same `externalId` is the same listing in all your reports.',
  fields: (t) => ({
    externalId: t.string({
      description: 'Needed. Your own id of the listing, 1 to 100 characters without spaces, once in a report.',
    }),
    title: t.string({ description: 'Needed. Its title as it stands there, 1 to 200 characters.' }),
    text: t.string({ description: 'Its text as it stands there, at most 5,000 characters.' }),
    brand: t.string({ description: 'The brand it is offered under, at most 100 characters.' }),
    priceFen: t.int({ description: 'Its price in whole fen (100 fen are one yuan), 0 to 2,000,000,000.' }),
    url: t.string({ description: 'Its address, http(s), at most 500 characters.' }),
    pictures: t.stringList({
      description: `Its pictures, at most ${MOST_LISTING_PICTURES}: ids of uploads to /uploads (JPEG, PNG or WebP, whole, and used nowhere yet), compared with those of other sellers. The very picture the listing has already changes nothing.`,
    }),
  }),
})

const ReportInput = builder.inputType('ReportInput', {
  description:
    'A lead from your platform. Characters are UTF-16 units; blank counts as not given. What is needed and missing refuses this report alone.',
  fields: (t) => ({
    externalId: t.string({
      description:
        'Needed. Your own id of the report, 1 to 100 characters without spaces; yours for ever, exactly as sent.',
    }),
    category: t.string({ description: 'Needed. The `name` of one of the query `categories`, e.g. `counterfeit`.' }),
    text: t.string({ description: 'Needed. What you found, 1 to 3,000 characters.' }),
    seller: t.field({ type: ReportSellerInput, description: 'Needed. Whom it is about.' }),
    listings: t.field({ type: [ReportListingInput], description: `What it is about, at most ${MOST_LISTINGS}.` }),
    evidenceLinks: t.stringList({
      description: `Where you keep the evidence, at most ${MOST_LINKS} http(s) addresses of at most 500 characters. Keep them open to us while the case runs.`,
    }),
    occurredOn: t.string({
      description: 'The legal day in Asia/Shanghai it happened, YYYY-MM-DD, from 1900 to today.',
    }),
  }),
})

const StatusRef = builder.enumType('PostReportStatus', {
  description: 'What came of one report of a batch.',
  values: {
    CREATED: { description: 'Kept now.' },
    UNCHANGED: { description: 'Kept before with the same content; nothing was done. What a retry gets.' },
    REFUSED: { description: 'Not kept: `fields` names what to correct. Post it again under the same id.' },
    CONFLICT: { description: 'Kept before with other content, which stays. Post what is new under another id.' },
  } satisfies Record<PostStatus, { description: string }>,
})

const PostReportResultRef = builder.objectRef<PostResult>('PostReportResult').implement({
  description: 'What came of one report of the batch.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the batch, from 0.' }),
    externalId: t.exposeString('externalId', { nullable: true, description: 'Its id as sent; null when none was.' }),
    status: t.field({ type: StatusRef, description: 'What came of it.', resolve: (result) => result.status }),
    report: t.field({
      type: PartnerReportRef,
      nullable: true,
      description: 'The report as kept, for CREATED and UNCHANGED.',
      resolve: (result) => result.report,
    }),
    fields: t.field({
      type: [FieldProblemRef],
      description: 'For REFUSED: every field that cannot be taken, by its path in the report, e.g. `seller.name`.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (result) => [...result.fields],
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'For REFUSED and CONFLICT: what happened and what to do.',
    }),
  }),
})

const PayloadRef = builder.objectRef<PostResult[]>('PostReportsPayload').implement({
  description: 'What came of each report.',
  fields: (t) => ({
    results: t.field({
      type: [PostReportResultRef],
      description: 'One for each report, in the order sent.',
      complexity: { field: 0, multiplier: 1 },
      resolve: (results) => results,
    }),
  }),
})

builder.mutationField('postReports', (t) =>
  t.field({
    type: PayloadRef,
    description: `Takes in at most ${MOST_REPORTS} reports, each answered by itself, in order. Sending the same again is safe and gives the same answer. When it returns, every report that is CREATED is kept and can be read by its id. Key with REPORTS_WRITE; ${LIMITS.partnerCalls.points} calls in ${LIMITS.partnerCalls.seconds} seconds for each key. InvalidInput when there are too many: nothing is kept.`,
    errors: {
      types: [InvalidInput],
      union: { name: 'PostReportsResult', description: 'What came of postReports.' },
    },
    complexity: { field: 100, multiplier: 1 },
    args: {
      input: t.arg({ type: [ReportInput], required: true, description: `The reports, at most ${MOST_REPORTS}.` }),
    },
    resolve: (_root, { input }, ctx) => postReports(ctx, input),
  }),
)
