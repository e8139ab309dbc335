import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { postReports } from '../../server/partners/post-reports.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { Neighbour, TestRole } from '../support/people.ts'

const COUNTY = '330182'
const NEXT_DOOR = '330183'
const NOWHERE = '440305'

let house: House
let server: OpenedServer
let partner: GivenPartner

type Where = 'here' | 'nextDoor' | 'noOffice' | 'unknown'
const DIVISIONS: Record<Where, string | null> = { here: COUNTY, nextDoor: NEXT_DOOR, noOffice: NOWHERE, unknown: null }

const placeSeller = (where: string, divisionCode: string | null) =>
  upsertSellersBulk(house.system(), {
    source: `partner:${partner.partner.id}`,
    rows: [
      { sourceKey: `seller-${where}`, name: `山茶小铺${where}`, ...(divisionCode ? { divisionCode } : {}) },
    ] as never,
  })

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  partner = await givenPartner(house, '分派平台')
  for (const [where, divisionCode] of Object.entries(DIVISIONS)) await placeSeller(where, divisionCode)
  const about = (where: string) =>
    reportInput(where, {
      seller: { externalId: `seller-${where}`, name: `山茶小铺${where}` },
      listings: [{ externalId: `listing-${where}`, title: `高仿女包 ${where}` }],
    })
  await postReports(partner.ctx, Object.keys(DIVISIONS).map(about))
  await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: 'nobody', title: '高仿女包 nobody' }],
  })
  await house.settle()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Who = TestRole | Neighbour

const ask = async (who: Who, query: string, variables = {}) =>
  server.graphql(query, variables, { cookie: await server.signIn(who) })

const reportsOf = async (who: Who): Promise<string[]> => {
  const { data } = await ask(who, '{ partnerReports(first: 100) { nodes { externalId } } }')
  return data.partnerReports.nodes.map(({ externalId }: { externalId: string }) => externalId).sort()
}

const findingsOf = async (who: Who): Promise<string[]> => {
  const { data } = await ask(who, '{ findings(first: 100) { nodes { listing { title } } } }')
  const titles: string[] = data.findings.nodes.map(({ listing }: { listing: { title: string } }) => listing.title)
  return [...new Set(titles.map((title) => title.replace('高仿女包 ', '')))].sort()
}

const counts = async (who: Who) =>
  Object.fromEntries(
    (await ask(who, '{ queues { name count } }')).data.queues.map((queue: { name: string; count: number }) => [
      queue.name,
      queue.count,
    ]),
  )

describe('what a platform reports', () => {
  it('is read by the office of the seller’s division, and by the one that receives where there is none', async () => {
    for (const who of ['intake', 'investigator', 'head', 'supervisor', 'auditor'] as const)
      expect({ who, reports: await reportsOf(who) }).toEqual({ who, reports: ['here', 'noOffice', 'unknown'] })
    expect(await reportsOf('stranger')).toEqual(['nextDoor'])
    expect(await reportsOf('superior')).toEqual(['here', 'nextDoor', 'noOffice', 'unknown'])
  })

  it('is counted in the queue of that office alone', async () => {
    expect(await counts('intake')).toMatchObject({ REPORTS: 3 })
    expect(await counts('stranger')).toMatchObject({ REPORTS: 1 })
  })

  const triage = `mutation ($id: UUID!) { triageReport(input: { reportId: $id, decision: OPEN_CASE }) {
    ... on PartnerReport { case { id authority { name } partnerReport { externalId } } } } }`

  it('is decided on there, and its case opened there', async () => {
    const { data } = await ask('stranger', '{ partnerReports { nodes { id } } }')
    const id = data.partnerReports.nodes[0].id
    expect((await ask('intake', triage, { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    const opened = (await ask('stranger', triage, { id })).data.triageReport.case
    expect(opened).toMatchObject({
      authority: { name: '邻县市场监督管理局' },
      partnerReport: { externalId: 'nextDoor' },
    })
    expect((await ask('intake', `{ case(id: "${opened.id}") { id } }`)).data.case).toBeNull()
  })
})

describe('what our signals find', () => {
  it('is read by the office of the seller’s division, and by the one that receives where there is none', async () => {
    for (const who of ['intake', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor'] as const)
      expect({ who, findings: await findingsOf(who) }).toEqual({
        who,
        findings: ['here', 'noOffice', 'nobody', 'unknown'],
      })
    expect(await findingsOf('stranger')).toEqual(['nextDoor'])
    expect(await findingsOf('superior')).toEqual(['here', 'nextDoor', 'noOffice', 'nobody', 'unknown'])
  })

  it('stands on the page of a listing or a seller for that office alone, and is decided on there', async () => {
    const { data } = await ask('stranger', '{ findings { nodes { id listing { id seller { id } } } } }')
    const [{ id, listing }] = data.findings.nodes
    const page = `{ listing(id: "${listing.id}") { findings { id } } seller(id: "${listing.seller.id}") { openFindingCount } }`
    expect((await ask('head', page)).data).toEqual({ listing: { findings: [] }, seller: { openFindingCount: 0 } })
    expect((await ask('stranger', page)).data.seller.openFindingCount).toBeGreaterThan(0)
    const confirm = `mutation { confirmFinding(input: { findingId: "${id}", reason: "属实" }) { ... on Finding { state } } }`
    expect((await ask('head', confirm)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    expect((await ask('stranger', confirm)).data.confirmFinding).toEqual({ state: 'CONFIRMED' })
  })
})

describe('when the place of a seller becomes known', () => {
  it('what waits about it goes to the office of that place', async () => {
    await placeSeller('unknown', NEXT_DOOR)
    await house.settle()
    expect(await reportsOf('intake')).toEqual(['here', 'noOffice'])
    expect(await reportsOf('stranger')).toContain('unknown')
    expect(await findingsOf('intake')).not.toContain('unknown')
    expect(await findingsOf('stranger')).toContain('unknown')
  })
})
