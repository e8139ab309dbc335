import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { decideFinding } from '../../server/detection/decide-finding.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { given } from '../support/given.ts'
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

const CHAIN = `query ($id: UUID!) { seller(id: $id) { chain {
  notice operators levelSizes breadth ownLevel above directlyBelow below isCut
  readings { element article isShown lacking evidenceCount sellers { id } links { id sourceCase { id } sourceListing { id } }
    evidence { standing words seller { id } finding { id } case { id } } } } } }`
const LINK = `mutation ($input: LinkSellersInput!) { linkSellers(input: $input) {
  __typename ... on InvalidInput { fields { path } } ... on SellerLink { id sourceCase { id } sourceListing { id } } } }`

const ask = async (who: TestRole, query: string, variables = {}) =>
  server.graphql(query, variables, { cookie: await server.signIn(who) })
const chainOf = async (id: string, who: TestRole = 'investigator') => (await ask(who, CHAIN, { id })).data.seller.chain
const link = async (uplineId: string, downlineId: string, more = {}) =>
  (await ask('intake', LINK, { input: { uplineId, downlineId, note: '代理群截图', ...more } })).data.linkSellers
const sellers = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, () => givenSeller(house)))) as [string, string, string, ...string[]]
const listing = async (sellerId: string, title: string) => {
  const rows = [{ sourceKey: randomUUID(), sellerId, title }]
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await screenListings(house.system(), ids)
  return ids[0]!
}
const shown = (chain: { readings: { element: string; isShown: boolean }[] }) =>
  chain.readings.filter(({ isShown }) => isShown).map(({ element }) => element)

describe('the chain of a seller', () => {
  it('tells depth, breadth and place, merged sellers counting as one, and follows links in force only', async () => {
    const [top, left, right, low, twin] = (await sellers(5)) as [string, string, string, string, string]
    await link(top, left)
    await link(top, right)
    await link(left, low)
    const input = { sellerId: twin, intoId: left, reason: '同一收款码', expectedVersions: [1, 1] as [number, number] }
    await mergeSellers(await house.as('intake'), input)
    const measured = { operators: 4, levelSizes: [1, 2, 1], breadth: 2, isCut: false }
    expect(await chainOf(twin)).toMatchObject({ ...measured, ownLevel: 2, above: 1, directlyBelow: 1, below: 1 })
    expect(await chainOf(top)).toMatchObject({ ...measured, ownLevel: 1, above: 0, directlyBelow: 2, below: 3 })
    const alone = await chainOf((await sellers(1))[0])
    expect(alone).toMatchObject({ operators: 1, levelSizes: [1], notice: expect.stringContaining('待核查') })
    expect(shown(alone)).toEqual([])
  })

  it('calls an agency that sells goods, takes no fee and pays by own sales nothing, however deep it is', async () => {
    const chain = await sellers(5)
    for (const [i, id] of chain.slice(1).entries()) await link(chain[i]!, id, { note: '区域经销合同' })
    for (const id of chain) await listing(id, '山茶洗发水 500 毫升 诚招代理 零门槛 不囤货 按自己销量结算')
    const read = await chainOf(chain[1])
    expect(read.levelSizes).toEqual([1, 1, 1, 1, 1])
    expect(shown(read)).toEqual([])
    for (const { lacking } of read.readings) expect(lacking).toEqual([expect.stringContaining('没有材料显示')])
  })

  it('shows each element by its smallest part, with words, article and how far they are established', async () => {
    const [top, middle, low, other] = (await sellers(4)) as [string, string, string, string]
    const first = await link(top, middle)
    await link(middle, low)
    await listing(top, '团队计酬 级差奖 下线业绩')
    await listing(middle, '交入门费成为代理')
    await listing(other, '直推奖 200 拉一个人奖 50')
    const { readings } = await chainOf(low)
    expect(readings).toMatchObject([
      { element: 'RECRUITMENT_PAY', isShown: false, evidenceCount: 0 },
      { element: 'ENTRY_FEE', isShown: true, article: expect.stringContaining('第七条第（二）项'), lacking: [] },
      { element: 'TEAM_PAY', isShown: true, sellers: [{ id: top }, { id: middle }, { id: low }], links: [{}, {}] },
    ])
    expect(readings[1]).toMatchObject({
      sellers: [{ id: middle }, { id: low }],
      evidence: [{ standing: 'OPEN', words: expect.arrayContaining(['入门费']), seller: { id: middle } }],
    })
    expect(first.__typename).toBe('SellerLink')
    // What an officer finds harmless counts no longer; what one confirms is taken first.
    const { id } = readings[1].evidence[0].finding
    await decideFinding(await house.as('investigator'), id, {
      action: 'dismissFinding',
      reason: '',
      dismissal: 'OTHER_MEANING',
    })
    expect(shown(await chainOf(low))).toEqual(['TEAM_PAY'])
  })

  it('reads what was told in cases for those alone who may read it, on either side', async () => {
    const [top, low] = await sellers(2)
    await link(top, low)
    const report = await given(house).opened('report', {
      sellerId: top,
      seller: {},
      category: 'pyramidSelling',
      details: [
        { name: 'project', value: '云岭' },
        { name: 'element', value: 'entryFee' },
      ],
      narrative: '对方在群里讲，每拉一个人奖五十元，直推奖另算，我没有参加。',
    })
    const read = await chainOf(low)
    expect(shown(read)).toEqual(['RECRUITMENT_PAY', 'ENTRY_FEE'])
    expect(read.readings[1].evidence).toMatchObject([
      { standing: 'TOLD', words: ['交费或买货才能加入'], case: { id: report.id } },
    ])
    for (const who of ['mediator', 'supervisor', 'auditor'] as const) {
      const kept = await chainOf(low, who)
      expect(shown(kept)).toEqual([])
      expect(JSON.stringify(kept)).not.toContain(report.id)
      expect(kept.readings[0].evidenceCount).toBe(0)
    }
  })

  it('stops at five thousand sellers and says so', async () => {
    const rows = Array.from({ length: 5_002 }, (_, i) => ({ sourceKey: `chain ${i}`, name: `下级 ${i}` }))
    const ids: string[] = []
    for (let at = 0; at < rows.length; at += 1_000)
      ids.push(...(await upsertSellersBulk(house.system(), { source: 'chain', rows: rows.slice(at, at + 1_000) })).ids)
    const tie = (from: readonly string[], to: readonly string[]) =>
      sql`
      insert into seller_link (upline_id, downline_id, note, recorded_at)
      select a, b, '代理群截图', now() from unnest(${from}::uuid[], ${to}::uuid[]) as t (a, b)`.execute(house.parts.db)
    await tie(
      ids.slice(0, 4_999).map((_, i) => ids[i >> 1]!),
      ids.slice(1, 5_000),
    )
    const whole = await chainOf(ids[0]!)
    expect(whole).toMatchObject({ operators: 5_000, below: 4_999, isCut: false, levelSizes: { length: 13 } })
    await tie([ids[0]!, ids[0]!], ids.slice(5_000))
    expect(await chainOf(ids[0]!)).toMatchObject({ operators: 5_000, isCut: true })
  })
})

describe('the source of a link', () => {
  it('is a case about one of the two or a listing of one, shown to those who may read what was told', async () => {
    const [top, low, far] = await sellers(3)
    const report = await given(house).opened('report', { sellerId: top, seller: {} })
    const other = await given(house).opened('report', { sellerId: far, seller: {} })
    const refused = { __typename: 'InvalidInput', fields: [{ path: 'sourceCaseNumber' }] }
    for (const sourceCaseNumber of ['C0000', other.number, 'x'.repeat(500)])
      expect(await link(top, low, { sourceCaseNumber })).toEqual(refused)
    const named = await link(top, low, { sourceCaseNumber: report.number.toLowerCase() })
    expect(named).toMatchObject({ __typename: 'SellerLink', sourceCase: { id: report.id } })
    const READ = `query ($id: UUID!) { seller(id: $id) { operator { links { id sourceCase { id } } } } }`
    for (const who of ['mediator', 'supervisor', 'auditor'] as const)
      expect((await ask(who, READ, { id: low })).data.seller.operator.links).toEqual([
        { id: named.id, sourceCase: null },
      ])
    const [advert, foreign] = [await listing(far, '招代理'), await listing(top, '招代理')]
    expect(await link(low, far, { sourceListingId: foreign })).toEqual({
      __typename: 'InvalidInput',
      fields: [{ path: 'sourceListingId' }],
    })
    expect(await link(low, far, { sourceListingId: advert })).toMatchObject({ sourceListing: { id: advert } })
  })
})
