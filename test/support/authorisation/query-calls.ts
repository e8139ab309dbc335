import { randomUUID } from 'node:crypto'
import type { Thing } from './audiences.ts'
import type { Matrix } from './open-matrix.ts'

/**
 * One way to call a field of Query. `thing`: the one thing it is about, null for one that is not there (no such id, or
 * the id of something else); undefined for lists, which hold whatever the caller may see.
 */
export type QueryCall = { field: string; situation: string; args: string; thing?: Thing | null }

const MISSING = 'of nothing'

/** Calls for every field of Query: a field without one cannot be tried, and the test says so. */
export const queryCalls = (matrix: Matrix, world: ReadonlyMap<string, Thing>): QueryCall[] => {
  const { house, situations, receipt, otherReceipt, sellerId, otherSellerId, listingId, otherListingId } = matrix
  const nothing = randomUUID()
  const byId = (field: string, ids: Record<string, string>, others: Record<string, string>): QueryCall[] => [
    ...Object.entries(ids).map(([situation, id]) => ({
      field,
      situation,
      args: `(id: "${id}")`,
      thing: world.get(id)!,
    })),
    ...Object.entries(others).map(([kind, id]) => ({ field, situation: kind, args: `(id: "${id}")`, thing: null })),
  ]
  const list = (field: string, ...all: string[]): QueryCall[] =>
    all.map((args) => ({ field, situation: args === '' ? 'all' : args, args }))
  const caseIds = Object.fromEntries(situations.map(({ name, found }) => [name, found.id]))
  const aCase = situations[0]!.found.id
  const receiptOf = (number: string, secret: string) => `(number: "${number}", secret: "${secret}")`
  return [
    ...byId('case', caseIds, { [MISSING]: nothing, 'of a seller': sellerId, 'of a listing': listingId }),
    ...byId('seller', { own: sellerId, other: otherSellerId }, { [MISSING]: nothing, 'of a case': aCase }),
    ...byId('listing', { own: listingId, other: otherListingId }, { [MISSING]: nothing, 'of a seller': sellerId }),
    ...byId(
      'brand',
      { own: matrix.brandId, other: matrix.otherBrandId },
      { [MISSING]: nothing, 'of a seller': sellerId },
    ),
    ...situations.map(({ name, found }) => ({
      field: 'commonColleagues',
      situation: name,
      args: `(caseIds: ["${found.id}"])`,
      thing: world.get(found.id)!,
    })),
    { field: 'commonColleagues', situation: MISSING, args: `(caseIds: ["${nothing}"])`, thing: null },
    { field: 'commonColleagues', situation: 'of a seller', args: `(caseIds: ["${sellerId}"])`, thing: null },
    { field: 'partnerReport', situation: 'own', args: '(externalId: "r-2")', thing: { owner: 'platform' } },
    {
      field: 'partnerReport',
      situation: 'other platform',
      args: '(externalId: "r-3")',
      thing: { owner: 'otherPlatform' },
    },
    { field: 'partnerReport', situation: MISSING, args: '(externalId: "r-9")', thing: null },
    {
      field: 'followSubmission',
      situation: 'with the receipt',
      args: receiptOf(receipt.submission.number, receipt.secret),
      thing: {},
    },
    {
      field: 'followSubmission',
      situation: 'with another secret',
      args: receiptOf(receipt.submission.number, otherReceipt.secret),
      thing: null,
    },
    { field: 'followSubmission', situation: MISSING, args: receiptOf('S2026-9999999-A', receipt.secret), thing: null },
    { field: 'pictureFingerprints', situation: MISSING, args: `(uploadId: "${nothing}")`, thing: null },
    { field: 'mergeCandidate', situation: MISSING, args: `(id: "${nothing}")`, thing: null },
    ...Object.entries({ own: sellerId, other: otherSellerId, [MISSING]: nothing, 'of a case': aCase }).map(
      ([situation, id]) => ({
        ...{ field: 'sellerGraph', situation, args: `(sellerId: "${id}", depth: 2)` },
        thing: id === sellerId || id === otherSellerId ? world.get(id)! : null,
      }),
    ),
    ...byId('fieldSample', { 'of the county': matrix.fieldSampleId }, { [MISSING]: nothing, 'of a case': aCase }),
    ...list('fieldForm', ''),
    ...list('fieldMatches', '(input: { name: "小丽美妆", phones: ["13900139000"], accounts: [] })'),
    ...list('fieldRecords', '(first: 100)'),
    ...list('fieldSamples', '(first: 100)'),
    ...list('fieldWork', '(from: "2026-11-01", to: "2026-11-30")'),
    ...list('mergeCandidates', '(first: 100)'),
    ...list('savedSearches', ''),
    ...list('authentications', '(first: 10)'),
    ...list('brands', '(first: 100)', '(first: 100, query: "山")'),
    ...list('cases', '(first: 100)'),
    ...list('sellers', '(first: 100)', '(first: 100, query: "小")'),
    ...list('listings', '(first: 100)', '(first: 100, query: "高仿")'),
    ...list('findings', '(first: 100)'),
    ...list('findingFacets', ''),
    ...list('signalPrecision', ''),
    ...list('advertCheck', '(text: "高仿女包")'),
    ...list('rescreening', ''),
    ...list('brandWalk', ''),
    ...list('priceEdition', ''),
    ...list('priceRanges', '(first: 10)'),
    ...list('lexiconRules', '(first: 5)'),
    ...list('lexiconRule', `(id: "${matrix.lexiconRuleId}")`),
    ...list('lexiconFile', ''),
    ...list('lexiconChoices', ''),
    ...list('shippedTerms', '(text: "高仿")'),
    ...list('partnerReports', '(first: 100)'),
    ...list('people', '(first: 100)'),
    ...[house.town.ids.intake, ...matrix.invitedIds].flatMap((id) => list('person', `(id: "${id}")`)),
    ...list('workloads', '(first: 100)'),
    ...list('partners', ''),
    ...list('authority', `(id: "${house.town.countyId}")`),
    ...list('authorities', '(text: "3301")'),
    ...list('divisions', '(text: "3301")'),
    ...list('dueCalendar', '(from: "2026-11-20", to: "2027-02-20")'),
    ...list('dueLadder', ''),
    ...list('proposeDistribution', ''),
    ...list('queues', ''),
    ...list('me', ''),
    ...list('savedSearches', ''),
    ...list('categories', ''),
    ...list('categorySuggestion', '(text: "付款十天了还不发货，催了也没用")'),
    ...list('procedures', ''),
    ...list('remedies', ''),
    ...list('jointNotices', '(seller: { wechatId: "xiaoli_1" })'),
    ...list('sellerCheck', '(query: "小丽")'),
    ...list('sellerSuggestions', '(query: "小丽")'),
    ...list(
      'remedyHelp',
      '(input: { category: "counterfeit", details: [{ name: "brand", value: "山茶坊" }, { name: "product", value: "精华液" }, { name: "whyFake", value: "labelDiffers" }], narrative: "假货", amountFen: 39900, happenedOn: "2023-11-20" })',
    ),
  ]
}
