import { askBrand } from '../../../server/cases/authentication/ask-brand.ts'
import { partsOfCase } from '../../../server/cases/case-paper-store.ts'
import { escalateOverdue } from '../../../server/cases/escalate-overdue.ts'
import type { Filed } from '../../../server/cases/file-submission.ts'
import { confirmFinding } from '../../../server/detection/decide-finding.ts'
import { findFindingsByListings } from '../../../server/detection/finding-store.ts'
import { observePrices } from '../../../server/detection/prices/observe-prices.ts'
import { rescreen, startRescreening } from '../../../server/detection/rescreening.ts'
import { screenListings } from '../../../server/detection/screen-listings.ts'
import { invitePerson } from '../../../server/identity/people/invite-person.ts'
import { findPartnerReport } from '../../../server/partners/find-partner-report.ts'
import { postReports } from '../../../server/partners/post-reports.ts'
import { triageReport } from '../../../server/partners/triage-report.ts'
import { upsertListingsBulk } from '../../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import { given } from '../given.ts'
import { givenBrand } from '../given-brand.ts'
import { givenFieldSample } from '../given-field.ts'
import { givenPartner, reportInput } from '../given-partner.ts'
import { givenWatchedRule } from '../given-rule.ts'
import { type House, openHouse } from '../house.ts'
import { type OpenedServer, openServer } from '../open-server.ts'
import type { Thing } from './audiences.ts'
import { readWorld } from './read-world.ts'
import { type Settled, settleCallers } from './settle-callers.ts'
import { type Situation, settleCases } from './settle-cases.ts'

export type Matrix = {
  house: House
  server: OpenedServer
  callers: readonly Settled[]
  situations: readonly Situation[]
  /** The receipt behind the richest of the cases, and one of somebody else. */
  receipt: Filed
  otherReceipt: Filed
  sellerId: string
  otherSellerId: string
  listingId: string
  otherListingId: string
  /** The brand that somebody here acts for, and another. */
  brandId: string
  otherBrandId: string
  /** A sample of what the county took down. */
  fieldSampleId: string
  /** A rule of the lexicon in shadow. */
  lexiconRuleId: string
  /** Accounts that wait for their persons: one of a brand, one of a platform. */
  invitedIds: string[]
  /** The id a platform gave its report. */
  externalId: string
  world(): Promise<ReadonlyMap<string, Thing>>
  close(): Promise<void>
}

/** When limits have run out. */
const LATER = '2026-12-28T02:00:00Z'

/** The town in which the whole table is tried: somebody of every kind, and something of every kind in each relation. */
export const openMatrix = async (): Promise<Matrix> => {
  const house = await openHouse({ limitScale: 100_000 })
  const server = await openServer(house)
  const [sellerId, otherSellerId] = await registerSellers(house)
  const [listingId, otherListingId] = await registerListings(house, sellerId)
  const platform = await givenPartner(house, '山茶平台')
  const otherPlatform = await givenPartner(house, '邻县平台')
  const brandId = await givenBrand(house, '山茶坊')
  const otherBrandId = await givenBrand(house, '清溪')
  await askBrand(await house.as('head'), {
    findingIds: [(await findFindingsByListings(house.system(), [listingId]))[0]!.id],
    question: '请辨认是否为正品',
    dueOn: '2026-12-10',
  })
  const administrator = await house.as('administrator')
  const invited = [
    await invitePerson(administrator, { email: 'mark@example.test', name: '商标专员', roles: ['brand'], brandId }),
    await invitePerson(administrator, {
      ...{ email: 'platform@example.test', name: '平台专员', roles: ['partner'] },
      partnerId: platform.partner.id,
    }),
  ]
  const callers = await settleCallers(house, server, { platform, otherPlatform, sellerId, brandId })
  const stationMediatorId = callers.find(({ caller }) => caller.name === 'mediator of the station')!.personId!
  const { situations, filed } = await settleCases(house, { sellerId, stationMediatorId })
  const otherReceipt = await given(house).submission()
  const externalId = 'r-1'
  await postReports(platform.ctx, [reportInput(externalId), reportInput('r-2')])
  await postReports(otherPlatform.ctx, [reportInput(externalId), reportInput('r-3')])
  const report = (await findPartnerReport(platform.ctx, externalId))!
  const triaged = await triageReport(await house.as('intake'), {
    reportId: report.id,
    decision: 'OPEN_CASE',
    note: '同一商家已有两起',
  })
  const opened = await house.parts.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('id', '=', triaged.caseId!)
    .executeTakeFirstOrThrow()
  const fieldSampleId = await givenFieldSample(house)
  const lexiconRuleId = (await givenWatchedRule(house, '云仓臻品')).rule.id
  const now = house.clock.now()
  house.clock.set(LATER)
  await escalateOverdue(house.system())
  house.clock.set(now.toISOString())
  const owners = {
    brand: brandId,
    seller: sellerId,
    platform: platform.partner.id,
    otherPlatform: otherPlatform.partner.id,
  }
  return {
    house,
    server,
    callers,
    situations: [...situations, { name: 'report, from a platform', found: opened }],
    receipt: filed,
    otherReceipt,
    sellerId,
    otherSellerId,
    listingId,
    otherListingId,
    brandId,
    otherBrandId,
    fieldSampleId,
    lexiconRuleId,
    invitedIds: invited.map(({ person }) => person.id),
    externalId,
    world: () => readWorld(house, callers, owners),
    close: async () => {
      await server.close()
      await house.close()
    },
  }
}

const registerSellers = async (house: House): Promise<[string, string]> => {
  const { ids } = await upsertSellersBulk(house.system(), {
    source: 'matrix',
    rows: [
      {
        sourceKey: 'one',
        name: '小丽美妆',
        divisionCode: '330182',
        accounts: [{ platform: 'WECHAT', handle: 'meizhuang_xiaoli', url: 'https://shop.example.test/xiaoli' }],
        identifiers: [{ kind: 'PHONE', value: '13900139000' }],
      },
      { sourceKey: 'other', name: '邻县小铺', divisionCode: '330183' },
    ],
  })
  return [ids[0]!, ids[1]!]
}

const registerListings = async (house: House, sellerId: string): Promise<[string, string]> => {
  const rows = [
    {
      sourceKey: 'one',
      sellerId,
      title: '高仿女包',
      text: '原单品质，支持专柜验货',
      brand: '山茶坊',
      priceFen: 39_900,
      url: 'https://shop.example.test/1',
    },
    { sourceKey: 'other', title: '高仿手表' },
  ]
  const { ids } = await upsertListingsBulk(house.system(), { source: 'matrix', rows })
  await screenListings(house.system(), ids)
  await startRescreening(house.system(), { reason: '词表更新' })
  await rescreen(house.system())
  await observePrices(house.system())
  const [finding] = await findFindingsByListings(house.system(), [ids[0]!])
  await confirmFinding(await house.as('head'), { findingId: finding!.id, reason: '比对属实' })
  return [ids[0]!, ids[1]!]
}
