import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { registerSeller } from '../../server/sellers/register-seller.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { Neighbour, TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let listingIds: string[]
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  const { id: sellerId } = await registerSeller(house.system(), {
    name: '白鹭包行',
    kind: 'UNKNOWN',
    divisionCode: '330182',
    source: 'test',
  } as never)
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [
      { sourceKey: 'bag', title: '高仿女包 顶级复刻 全国第一', sellerId },
      { sourceKey: 'cup', title: '白瓷茶杯 六只装', sellerId },
    ],
  })
  listingIds = ids
  await screenListings(house.system(), ids)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Score = {
  kind: string
  label: string
  score: number
  flagged: boolean
  flaggedFrom: number
  version: number
  base: number
  steps: { signal: string; label: string; value: number; adds: number }[]
}

const scoresFor = async (who: TestRole | Neighbour, n = 0): Promise<Score[]> => {
  const query = `query ($id: UUID!) { listing(id: $id) { scores {
    kind label score flagged flaggedFrom version base steps { signal label value adds } } } }`
  const { data, errors } = await server.graphql(query, { id: listingIds[n] }, { cookie: await server.signIn(who) })
  expect(errors).toBeUndefined()
  return data.listing.scores
}

describe('the scores of a listing', () => {
  it('are both told, each with steps that add up to it', async () => {
    const scores = await scoresFor('investigator')
    expect(scores.map(({ kind, flagged }) => [kind, flagged])).toEqual([
      ['COUNTERFEIT', true],
      ['ADVERTISING', true],
    ])
    for (const { score, base, steps, version } of scores) {
      const odds = steps.reduce((sum, { adds }) => sum + adds, base)
      expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(score, 3)
      expect(version).toBeGreaterThan(0)
    }
    expect(scores[0]!.steps.map(({ signal }) => signal)).toContain('counterfeit-slang')
    expect(scores[1]!.steps.map(({ signal, label }) => [signal, label])).toEqual([['absolute-terms', '绝对化用语']])
  })

  it('are as they were on the day, whatever the weights have become since', async () => {
    await sql`update listing_screening set scores = jsonb_set(scores, '{counterfeit,version}', '7')
      where listing_id = ${listingIds[0]}`.execute(house.system().db)
    expect((await scoresFor('investigator'))[0]!.version).toBe(7)
    await screenListings(house.system(), listingIds)
    expect((await scoresFor('investigator'))[0]!.version).not.toBe(7)
  })

  it('are told to nobody who may not read a finding of it', async () => {
    expect(await scoresFor('mediator')).toEqual([])
    expect(await scoresFor('stranger')).toEqual([])
    expect(await scoresFor('investigator', 1)).toEqual([])
  })
})
