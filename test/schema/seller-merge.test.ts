import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { collectionQrFingerprint } from '../../server/sellers/collection-qr.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let a: string
let b: string
let c: string

const shared = [
  { kind: 'PHONE' as const, value: '16900000001' },
  { kind: 'COLLECTION_QR' as const, value: 'QR-1' },
]

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  const rows = [
    {
      sourceKey: 'a',
      name: '小雅美妆',
      identifiers: shared,
      accounts: [{ platform: 'LIVE_ROOM' as const, handle: '小雅直播' }],
    },
    { sourceKey: 'b', name: '阿宝护肤', identifiers: shared },
    { sourceKey: 'c', name: '清溪总代', identifiers: [] },
    ...Array.from({ length: 500 }, (_, i) => ({ sourceKey: `${i}`, name: `路人${i}号店` })),
  ]
  const { ids } = await upsertSellersBulk(house.system(), { source: 'test', rows })
  ;[a, b, c] = ids as [string, string, string]
  await house.settle()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (who: TestRole, query: string, variables = {}) =>
  server.graphql(query, variables, { cookie: await server.signIn(who) })

const CANDIDATES = `query ($sellerId: UUID) { mergeCandidates(filter: { sellerId: $sellerId, from: 0.9 }) { nodes {
  id score probability one { id version } other { id version } reasons { kind trait label value holders weight counted } } } }`

const MERGE = `mutation ($input: MergeSellersInput!) { mergeSellers(input: $input) {
  __typename ... on Error { message } ... on InvalidInput { fields { path message } }
  ... on SellerMerge { id into { id } reason isAutomatic mergedBy { name } } } }`

const merge = async (who: TestRole, input: object) => (await ask(who, MERGE, { input })).data?.mergeSellers

describe('mergeCandidates', () => {
  it('shows officers the waterfall, adding up, with what is personal masked', async () => {
    const { data } = await ask('intake', CANDIDATES, { sellerId: a })
    const [found] = data.mergeCandidates.nodes
    expect([found.one.id, found.other.id].sort()).toEqual([a, b].sort())
    const sum = found.reasons.reduce((total: number, { weight }: { weight: number }) => total + weight, 0)
    expect(sum).toBeCloseTo(found.score, 6)
    const values = Object.fromEntries(
      found.reasons.map((one: { trait: string; value: string }) => [one.trait, one.value]),
    )
    expect(values.PHONE).toBe('169****0001')
    expect(values.COLLECTION_QR).toBe(collectionQrFingerprint('QR-1'))
  })

  it('is empty for who has no part in it', async () => {
    const { data } = await ask('administrator', CANDIDATES, { sellerId: a })
    expect(data.mergeCandidates.nodes).toEqual([])
    expect((await server.graphql(CANDIDATES, { sellerId: a })).data.mergeCandidates.nodes).toEqual([])
  })
})

describe('mergeSellers and its way back', () => {
  it('merges, shows it now and as of before, and takes it back; cases keep their seller', async () => {
    const found = await given(house).opened('mediation', { seller: { phone: '16900000001' } })
    expect([a, b]).toContain(found.sellerId)
    const input = { sellerId: b, intoId: a, reason: '收款码相同', expectedVersions: [1, 1] }
    const before = house.clock.now().toISOString()
    house.clock.set('2026-11-23T03:00:00Z')
    const made = await merge('investigator', input)
    expect(made).toMatchObject({ into: { id: a }, reason: '收款码相同', isAutomatic: false })
    expect(await merge('head', { ...input, sellerId: a, intoId: b })).toMatchObject({ __typename: 'Duplicate' })
    const OPERATOR = `query ($id: UUID!, $asOf: DateTime) { seller(id: $id) { operator(asOf: $asOf) {
      representative { id } members { id cases { nodes { id } } } merges { id undoneAt } } } }`
    const operator = async (asOf?: string) => (await ask('intake', OPERATOR, { id: b, asOf })).data.seller.operator
    expect((await operator()).members.map(({ id }: { id: string }) => id)).toEqual([a, b])
    expect((await operator(before)).members.map(({ id }: { id: string }) => id)).toEqual([b])
    const holder = (await operator()).members.find(({ id }: { id: string }) => id === found.sellerId)
    expect(holder.cases.nodes).toEqual([{ id: found.id }])
    const UNMERGE = `mutation ($input: UnmergeSellersInput!) { unmergeSellers(input: $input) {
      __typename ... on Error { message } } }`
    const undo = { input: { mergeId: made.id, reason: '只是共用收款码' } }
    expect((await ask('head', UNMERGE, undo)).data.unmergeSellers.__typename).toBe('SellerMerge')
    expect((await ask('head', UNMERGE, undo)).data.unmergeSellers.__typename).toBe('IllegalTransition')
    expect((await operator()).members.map(({ id }: { id: string }) => id)).toEqual([b])
  })

  it('names the field of what it cannot take, in the reader’s language, and refuses who may not', async () => {
    const input = { sellerId: a, intoId: a, reason: '相同', expectedVersions: [1, 1] }
    expect(await merge('head', input)).toMatchObject({ fields: [{ path: 'intoId', message: '请选择另一个商家' }] })
    expect(await merge('head', { ...input, intoId: b, expectedVersions: [1] })).toMatchObject({
      fields: [{ path: 'expectedVersions' }],
    })
    expect(await merge('head', { ...input, intoId: b, expectedVersions: [1, 9] })).toMatchObject({
      __typename: 'StaleVersion',
    })
    const { errors } = await ask('mediator', MERGE, { input: { ...input, intoId: b } })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

describe('sellerGraph', () => {
  const GRAPH = `query ($sellerId: UUID!, $depth: Int, $nodes: Int) { sellerGraph(sellerId: $sellerId, depth: $depth, nodes: $nodes) {
    isCut nodes { id kind label what depth } edges { fromId toId kind label } } }`

  it('shows accounts, what is shared and with whom, upline links and cases', async () => {
    const LINK = `mutation ($input: LinkSellersInput!) { linkSellers(input: $input) { __typename } }`
    const link = { input: { uplineId: c, downlineId: a, note: '朋友圈自称总代' } }
    expect((await ask('intake', LINK, link)).data.linkSellers.__typename).toBe('SellerLink')
    expect((await ask('intake', LINK, link)).data.linkSellers.__typename).toBe('Duplicate')
    const { sellerGraph } = (await ask('intake', GRAPH, { sellerId: a })).data
    const kinds = sellerGraph.edges.map(({ kind }: { kind: string }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['HAS', 'SHOWS', 'UPLINE', 'ABOUT']))
    const labels = sellerGraph.nodes.map(({ label }: { label: string }) => label)
    expect(labels).toEqual(expect.arrayContaining(['小雅美妆', '阿宝护肤', '清溪总代', '小雅直播', '169****0001']))
    expect(JSON.stringify(sellerGraph)).not.toContain('16900000001')
  })

  it('is bounded by what was asked for, and says so', async () => {
    const { sellerGraph } = (await ask('intake', GRAPH, { sellerId: a, nodes: 3 })).data
    expect(sellerGraph.nodes).toHaveLength(3)
    expect(sellerGraph.isCut).toBe(true)
    const { errors } = await ask('intake', GRAPH, { sellerId: a, nodes: 5_001 })
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT')
  })

  it('is not there for who may not read it', async () => {
    const { errors } = await ask('administrator', GRAPH, { sellerId: a })
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
  })
})
