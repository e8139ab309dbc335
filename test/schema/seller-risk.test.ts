import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { decideFindings } from '../../server/detection/decide-findings.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { registerSeller } from '../../server/sellers/register-seller.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let sellerId: string
let listingIds: string[]
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  const { id } = await registerSeller(house.system(), {
    name: '云雀包行',
    kind: 'UNKNOWN',
    divisionCode: '330182',
    source: 'test',
  } as never)
  sellerId = id
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: 'bag', title: '高仿女包 顶级复刻', sellerId }],
  })
  listingIds = ids
  await screenListings(house.system(), ids)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Risk = { score: number; version: number; steps: { kind: string; label: string; count: number; adds: number }[] }

const riskFor = async (who: TestRole): Promise<Risk | null> => {
  const query =
    'query ($id: UUID!) { seller(id: $id) { riskScore { score version steps { kind label count latestOn adds } } } }'
  const { data, errors } = await server.graphql(query, { id: sellerId }, { cookie: await server.signIn(who) })
  expect(errors).toBeUndefined()
  return data.seller.riskScore
}

const kindsOf = (risk: Risk | null) => risk?.steps.map(({ kind }) => kind)

describe('how much speaks for a closer look at a seller', () => {
  it('counts open findings and a name that is not known, and says what adds how much', async () => {
    const risk = await riskFor('investigator')
    expect(kindsOf(risk)).toEqual(['OPEN_FINDING', 'NO_REAL_NAME'])
    expect(risk!.score).toBeGreaterThan(0.1)
    expect(risk!.steps.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(risk!.score, 6)
  })

  it('rises when a finding is confirmed, and falls back when all are dismissed', async () => {
    const before = (await riskFor('investigator'))!.score
    const ctx = await house.as('investigator')
    const findingIds = (await findFindingsByListings(ctx, listingIds)).map(({ id }) => id)
    await decideFindings(ctx, { findingIds: findingIds.slice(0, 1), decision: 'CONFIRM' })
    const confirmed = await riskFor('investigator')
    expect(kindsOf(confirmed)).toContain('CONFIRMED_FINDING')
    expect(confirmed!.score).toBeGreaterThan(before)
  })

  it('is told to nobody who may read no findings', async () => {
    expect(await riskFor('mediator')).toBeNull()
  })
})
