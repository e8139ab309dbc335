import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let sellerId: string
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  sellerId = await givenSeller(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (who: TestRole, language = 'zh-CN') => {
  const query = `query ($id: UUID!) { seller(id: $id) {
    riskScore { steps { kind count } } findings { signal label articles severity score note cases { number } } } }`
  const headers = { 'accept-language': language }
  const { data, errors } = await server.graphql(query, { id: sellerId }, { cookie: await server.signIn(who), headers })
  expect(errors).toBeUndefined()
  return data.seller
}

describe('the history of complaints of a seller', () => {
  it('is no signal while nothing was established', async () => {
    for (let count = 0; count < 4; count++) await given(house).opened('mediation', { sellerId, seller: {} })
    expect((await ask('investigator')).findings).toEqual([])
  })

  it('is one with penalty cases under way, names them, and adds nothing to the risk', async () => {
    for (let count = 0; count < 2; count++) await givenEnforcement(house).opened({ sellerId, seller: {} })
    const { findings, riskScore } = await ask('head')
    expect(findings).toMatchObject([{ signal: 'complaint-history', label: '投诉举报历史', severity: 2 }])
    expect(findings[0].cases).toHaveLength(2)
    expect(findings[0].articles).toEqual([expect.stringContaining('法律不因投诉多少认定违法')])
    expect(findings[0].note).toContain('立案调查中 2 件')
    const counted = Object.fromEntries(
      riskScore.steps.map(({ kind, count }: { kind: string; count: number }) => [kind, count]),
    )
    // The report that a penalty case was filed on is the same matter.
    expect(findings[0].note).toContain('尚未查实的 4 件')
    expect(counted).toMatchObject({ ENFORCEMENT: 2, COMPLAINT: 4 })
    expect(Object.keys(counted)).not.toContain('REPORT')
    expect(Object.keys(counted)).not.toContain('OPEN_FINDING')
    expect((await ask('head', 'en')).findings[0].note).toContain('penalty cases under way: 2')
  })

  it('is told to nobody who may read no findings', async () => {
    expect((await ask('mediator')).findings).toEqual([])
  })
})
