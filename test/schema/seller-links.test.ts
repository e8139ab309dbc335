import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (who: TestRole, query: string, variables = {}) =>
  server.graphql(query, variables, { cookie: await server.signIn(who) })

const LINK = `mutation ($input: LinkSellersInput!) { linkSellers(input: $input) {
  __typename ... on InvalidInput { fields { path message } } ... on Duplicate { message } ... on SellerLink { id sinceOn } } }`
const END = `mutation ($input: EndSellerLinkInput!) { endSellerLink(input: $input) {
  __typename ... on InvalidInput { fields { path } } ... on SellerLink { endedOn endReason endedAt } } }`
const TIES = `query ($id: UUID!) { sellerGraph(sellerId: $id) { edges { fromId toId kind } }
  seller(id: $id) { operator { links { id } } } }`

const link = async (uplineId: string, downlineId: string, more = {}) =>
  (await ask('intake', LINK, { input: { uplineId, downlineId, note: '返利表截图', ...more } })).data.linkSellers
const end = async (linkId: string, more = {}) =>
  (await ask('intake', END, { input: { linkId, endedOn: '2026-11-22', reason: '已退出代理', ...more } })).data
    .endSellerLink
const sellers = (count: number) => Promise.all(Array.from({ length: count }, () => givenSeller(house)))
const RING = { __typename: 'InvalidInput', fields: [{ path: 'uplineId', message: expect.stringContaining('成环') }] }

describe('linkSellers', () => {
  it('records since when and how it is known; the graph shows it until it is ended with day and reason', async () => {
    const [up, down] = (await sellers(2)) as [string, string]
    const made = await link(up, down, { sinceOn: '2026-03-01' })
    expect(made).toMatchObject({ __typename: 'SellerLink', sinceOn: '2026-03-01' })
    const tie = { fromId: up, toId: down, kind: 'UPLINE' }
    expect((await ask('intake', TIES, { id: down })).data.sellerGraph.edges).toContainEqual(tie)
    expect(await link(up, down)).toMatchObject({ __typename: 'Duplicate' })
    expect(await end(made.id)).toMatchObject({ endedOn: '2026-11-22', endReason: '已退出代理' })
    const after = (await ask('intake', TIES, { id: down })).data
    expect(after.sellerGraph.edges).not.toContainEqual(tie)
    expect(after.seller.operator.links).toEqual([])
  })

  it('refuses the reverse direction, and a ring of any length', async () => {
    const chain = await sellers(7)
    for (const [i, id] of chain.slice(1).entries()) expect((await link(chain[i]!, id)).__typename).toBe('SellerLink')
    expect(await link(chain[1]!, chain[0]!)).toMatchObject(RING)
    for (const last of [2, 4, 6]) expect(await link(chain[last]!, chain[0]!)).toMatchObject(RING)
    // The other way round it is no ring: one may have two uplines.
    expect((await link(chain[0]!, chain[6]!)).__typename).toBe('SellerLink')
  })

  it('counts sellers merged into one operator as one, and takes the link once the wrong one is ended', async () => {
    const [top, middle, twin] = (await sellers(3)) as [string, string, string]
    const first = await link(top, middle)
    const reason = '同一收款码'
    await mergeSellers(await house.as('intake'), { sellerId: twin, intoId: middle, reason, expectedVersions: [1, 1] })
    expect(await link(twin, top)).toMatchObject(RING)
    expect(await link(middle, twin)).toMatchObject(RING)
    await end(first.id)
    expect((await link(twin, top)).__typename).toBe('SellerLink')
  })

  it('stands against a merge that would make an operator its own upline, whichever way round it is asked', async () => {
    const [top, middle, bottom, twin] = (await sellers(4)) as [string, string, string, string]
    const MERGE = `mutation ($input: MergeSellersInput!) { mergeSellers(input: $input) {
      __typename ... on InvalidInput { fields { path message } } } }`
    const merge = async (sellerId: string, intoId: string) => {
      const input = { sellerId, intoId, reason: '同一收款码', expectedVersions: [1, 1] }
      return (await ask('intake', MERGE, { input })).data.mergeSellers
    }
    await link(top, middle)
    const last = await link(middle, bottom)
    expect((await merge(twin, bottom)).__typename).toBe('SellerMerge')
    const message = expect.stringContaining('自己的上级')
    const refused = { __typename: 'InvalidInput', fields: [{ path: 'intoId', message }] }
    for (const [one, other] of [
      [top, bottom],
      [top, middle],
      [twin, top],
    ] as const) {
      expect(await merge(one, other)).toEqual(refused)
      expect(await merge(other, one)).toEqual(refused)
    }
    await end(last.id)
    expect((await merge(top, twin)).__typename).toBe('SellerMerge')
  })

  it('lets of a merge and a link that close a ring together only one in', async () => {
    const [top, bottom] = (await sellers(2)) as [string, string]
    const input = { sellerId: top, intoId: bottom, reason: '同一收款码', expectedVersions: [1, 1] as [number, number] }
    const intake = await house.as('intake')
    const merged = mergeSellers(intake, input).then(
      () => 'made',
      () => 'refused',
    )
    const linked = link(top, bottom).then(({ __typename }) => (__typename === 'SellerLink' ? 'made' : 'refused'))
    expect((await Promise.all([merged, linked])).sort()).toEqual(['made', 'refused'])
  })

  it('lets of links that close a ring together only one in, however they come', async () => {
    const [a, b, c] = (await sellers(3)) as [string, string, string]
    const made = await Promise.all([link(a, b), link(b, c), link(c, a)])
    expect(made.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'SellerLink', 'SellerLink'])
  })

  it('names the field of a day that has not come, that nobody can know, or that lies before the beginning', async () => {
    const [up, down] = (await sellers(2)) as [string, string]
    for (const sinceOn of ['2026-11-24', '1949-09-30'])
      expect(await link(up, down, { sinceOn })).toMatchObject({ fields: [{ path: 'sinceOn' }] })
    const [one, other] = (await sellers(2)) as [string, string]
    const undated = await link(one, other)
    expect(await end(undated.id, { endedOn: '1949-09-30' })).toMatchObject({ fields: [{ path: 'endedOn' }] })
    const { id } = await link(up, down, { sinceOn: '2026-11-10' })
    expect(await end(id, { endedOn: '2026-11-24' })).toMatchObject({ fields: [{ path: 'endedOn' }] })
    expect(await end(id, { endedOn: '2026-11-09' })).toMatchObject({ fields: [{ path: 'endedOn' }] })
    expect(await end(id, { reason: ' ' })).toMatchObject({ fields: [{ path: 'reason' }] })
  })
})

describe('the history of an entry', () => {
  it('is not told to the seller itself', async () => {
    const id = await givenSeller(house)
    const HISTORY = `query ($id: UUID!) { seller(id: $id) { name history { id } } }`
    expect((await ask('intake', HISTORY, { id })).data.seller.history).toHaveLength(1)
    await house.parts.db
      .updateTable('person')
      .set({ sellerId: id, roles: ['respondent'] })
      .where('id', '=', house.town.ids.mediator)
      .execute()
    const { data } = await ask('mediator', HISTORY, { id })
    expect(data.seller).toMatchObject({ name: expect.stringContaining('商家'), history: [] })
  })
})

describe('a name with nothing to be seen in it', () => {
  it('is refused with its field, whatever it is made of', async () => {
    const id = await givenSeller(house)
    const EDIT = `mutation ($input: PerformRegisterActionInput!) { performRegisterAction(input: $input) {
      __typename ... on InvalidInput { fields { path message } } } }`
    for (const name of ['\u200b\u200d', '\u3164\u115f', ' \u00ad ']) {
      const fields = [
        { name: 'name', value: name },
        { name: 'kind', value: 'UNKNOWN' },
        { name: 'goodsNeedLicence', value: 'false' },
      ]
      const input = { sellerId: id, expectedVersion: 1, action: 'editSeller', fields }
      const { data } = await ask('intake', EDIT, { input })
      expect(data.performRegisterAction).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'name' }] })
    }
  })
})
