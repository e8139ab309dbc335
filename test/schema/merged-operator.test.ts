import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { given } from '../support/given.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let ids: Record<string, string>
const [PHONE, OTHER_PHONE] = ['16900000011', '16900000012']

beforeAll(async () => {
  house = await openSearchableHouse()
  server = await openServer(house)
  const seller = (name: string, phone: string) => ({
    ...{ name, kind: 'EXEMPT_PETTY' as const, identifiers: [{ kind: 'PHONE' as const, value: phone }] },
    accounts: [{ platform: 'SHOP' as const, handle: `${name}小铺` }],
  })
  ids = await givenSellers(house, [
    seller('霜叶女装', PHONE),
    seller('霜叶女装二店', OTHER_PHONE),
    { ...seller('雪岭棉袜', '16900000013'), divisionCode: '330182' },
    { ...seller('雪岭棉袜厂', '16900000014'), divisionCode: '330182', kind: 'ENTERPRISE' },
    seller('云栖茶坊', '16900000015'),
    {
      ...{ name: '云栖茶坊二号店', kind: 'ENTERPRISE', realNameLevel: 'licence', divisionCode: '330106' },
      accounts: [{ platform: 'LIVE_ROOM', handle: '云栖茶坊直播间' }],
    },
    { name: '霜叶书屋' },
    ...Array.from({ length: 6 }, (_, i) => ({ name: `晴川水果${i}` })),
    { name: '晴川水果总店' },
  ])
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (who: TestRole, query: string, variables = {}) => {
  const { data, errors } = await server.graphql(query, variables, { cookie: await server.signIn(who) })
  expect(errors).toBeUndefined()
  return data
}

const SEARCH = `query ($query: String, $first: Int, $after: String) { sellers(query: $query, first: $first, after: $after) {
  edges { cursor why node { name caseCount } alsoFound { whyLabel node { name } } } pageInfo { hasNextPage endCursor } } }`

type Edge = { node: { name: string; caseCount: number }; alsoFound: { node: { name: string } }[] }
const hitsFor = async (query: string) =>
  (await ask('investigator', SEARCH, { query })).sellers.edges.map(({ node, alsoFound }: Edge) => [
    node.name,
    ...alsoFound.map((one) => one.node.name),
  ])

const merge = async (sellerId: string, intoId: string): Promise<string> => {
  const VERSIONS = 'query ($a: UUID!, $b: UUID!) { a: seller(id: $a) { version } b: seller(id: $b) { version } }'
  const { a, b } = await ask('head', VERSIONS, { a: sellerId, b: intoId })
  const input = { sellerId, intoId, reason: '同一收款人', expectedVersions: [a.version, b.version] }
  const MERGE = `mutation ($input: MergeSellersInput!) { mergeSellers(input: $input) {
    __typename ... on Error { message } ... on SellerMerge { id } } }`
  const { mergeSellers } = await ask('head', MERGE, { input })
  expect(mergeSellers.__typename).toBe('SellerMerge')
  await house.settle()
  return mergeSellers.id
}

const unmerge = async (mergeId: string) => {
  await ask('head', 'mutation ($input: UnmergeSellersInput!) { unmergeSellers(input: $input) { __typename } }', {
    input: { mergeId, reason: '查明并非一家' },
  })
  await house.settle()
}

const STANDING = `query ($id: UUID!) { seller(id: $id) {
  caseCount attentions riskScore { steps { kind count } } cases { nodes { seller { id } } }
  register { hints { name } turnoverYears { year totalYuan isOverLimit parts { seller { id } } } } } }`

const standingOf = async (id: string) => {
  const { seller } = await ask('head', STANDING, { id })
  const complaints = seller.riskScore.steps.find(({ kind }: { kind: string }) => kind === 'COMPLAINT')
  return {
    ...{ cases: seller.caseCount, complaints: complaints?.count ?? 0 },
    isOver: seller.attentions.includes('OVER_LIMIT'),
    hints: seller.register.hints.map(({ name }: { name: string }) => name),
    total: seller.register.turnoverYears[0]?.totalYuan,
    about: seller.cases.nodes.map((one: { seller: { id: string } }) => one.seller.id).sort(),
  }
}

const take = async (id: string, yuan: number) => {
  const READ = 'query ($id: UUID!) { seller(id: $id) { version accounts { id } } }'
  const { seller } = await ask('head', READ, { id })
  const fields = { year: 2025, amountFen: yuan * 100, source: 'platform', reportedOn: '2026-01-31' }
  const ACT = `mutation ($input: PerformRegisterActionInput!) { performRegisterAction(input: $input) {
    __typename ... on InvalidInput { fields { path message } } } }`
  const { performRegisterAction } = await ask('head', ACT, {
    input: {
      ...{ sellerId: id, expectedVersion: seller.version, action: 'recordTurnover', targetId: seller.accounts[0].id },
      fields: Object.entries(fields).map(([name, value]) => ({ name, value: String(value) })),
    },
  })
  expect(performRegisterAction).toEqual({ __typename: 'Seller' })
}

describe('one operator behind two names', () => {
  it('is counted as one party while merged, and as two again when the merge is taken back', async () => {
    const [one, other] = [ids.霜叶女装!, ids.霜叶女装二店!]
    await given(house).opened('mediation', { seller: { phone: PHONE } })
    await given(house).opened('mediation', { seller: { phone: OTHER_PHONE } })
    await take(one, 60_000)
    await take(other, 50_000)
    const alone = [await standingOf(one), await standingOf(other)]
    expect(alone).toEqual([
      { cases: 1, complaints: 1, isOver: false, hints: [], total: '60000.00', about: [one] },
      { cases: 1, complaints: 1, isOver: false, hints: [], total: '50000.00', about: [other] },
    ])
    const mergeId = await merge(other, one)
    const both = { cases: 2, complaints: 2, isOver: true, hints: ['OVER_LIMIT'], total: '110000.00' }
    // Each case keeps the seller it was about then.
    const about = [one, other].sort()
    expect([await standingOf(one), await standingOf(other)]).toEqual([
      { ...both, about },
      { ...both, about },
    ])
    const OVER = 'query { sellers(filter: { attention: OVER_LIMIT }) { nodes { id } } }'
    expect((await ask('investigator', OVER)).sellers.nodes.map(({ id }: { id: string }) => id)).toEqual([one])
    await unmerge(mergeId)
    expect([await standingOf(one), await standingOf(other)]).toEqual(alone)
  })

  it('is counted and found by the findings and cases of either name while merged', async () => {
    const [one, other] = [ids.晴川水果总店!, ids.霜叶书屋!]
    await upsertListingsBulk(house.system(), {
      source: 'test',
      rows: [{ sourceKey: 'flagged', sellerId: one, title: '高仿一比一老花包 支持专柜验货' }],
    })
    await given(house).submission({ kinds: ['DISPUTE'], sellerId: other, seller: {}, category: 'other', details: [] })
    await house.settle()
    const COUNTS = 'query ($id: UUID!) { seller(id: $id) { openFindingCount caseCount } }'
    const FOUND =
      'query ($filter: SellerFilter) { sellers(filter: $filter) { nodes { id } facets { name values { value count } } } }'
    const standing = async () => {
      const found = async (filter: Record<string, string>) =>
        (await ask('head', FOUND, { filter })).sellers.nodes.map(({ id }: { id: string }) => id).sort()
      const { facets } = (await ask('head', FOUND)).sellers
      const ofRisk = facets.find(({ name }: { name: string }) => name === 'risk')
      return {
        counts: await Promise.all([one, other].map(async (id) => (await ask('head', COUNTS, { id })).seller)),
        atRisk: await found({ risk: 'OPEN_FINDINGS' }),
        ofOther: await found({ category: 'other' }),
        risks: ofRisk.values,
      }
    }
    const alone = await standing()
    expect(alone).toMatchObject({ atRisk: [one], ofOther: [other], risks: [{ value: 'OPEN_FINDINGS', count: 1 }] })
    const [{ openFindingCount }] = alone.counts
    const mergeId = await merge(other, one)
    const both = { openFindingCount, caseCount: 1 }
    expect(await standing()).toEqual({
      ...{ counts: [both, both], atRisk: [one], ofOther: [one] },
      risks: [{ value: 'OPEN_FINDINGS', count: 1 }],
    })
    await unmerge(mergeId)
    expect(await standing()).toEqual(alone)
  })

  it('is one row of a list and one of each count, by whoever stands for it, whichever of its names fits', async () => {
    const LIST = `query ($filter: SellerFilter, $sort: SellerSort, $query: String) {
      sellers(filter: $filter, sort: $sort, query: $query) {
        edges { node { name } alsoFound { node { name } } } facets { name values { value count } } } }`
    const listed = async ({ filter, ...asked }: { sort?: string; query?: string; filter?: object }) => {
      const variables = { ...asked, filter: { divisionCode: '330182', ...filter } }
      const { edges, facets } = (await ask('head', LIST, variables)).sellers
      const counted = (name: string, value: string) =>
        facets
          .find((facet: { name: string }) => facet.name === name)
          ?.values.find((one: { value: string }) => one.value === value)?.count ?? 0
      return {
        rows: edges.map(({ node, alsoFound }: Edge) => [node.name, ...alsoFound.map(({ node }) => node.name)]),
        counts: [counted('platform', 'SHOP'), counted('kind', 'EXEMPT_PETTY'), counted('kind', 'ENTERPRISE')],
      }
    }
    const SORTS = ['NEWEST', 'NAME', 'MOST_CASES']
    for (const sort of SORTS)
      expect(await listed({ sort })).toEqual({
        rows: expect.arrayContaining([['雪岭棉袜'], ['雪岭棉袜厂']]),
        counts: [2, 1, 1],
      })
    const mergeId = await merge(ids.雪岭棉袜厂!, ids.雪岭棉袜!)
    for (const sort of SORTS) {
      expect(await listed({ sort })).toEqual({ rows: [['雪岭棉袜', '雪岭棉袜厂']], counts: [1, 1, 1] })
      expect(await listed({ sort, filter: { kind: 'ENTERPRISE' } })).toMatchObject({
        rows: [['雪岭棉袜', '雪岭棉袜厂']],
      })
      expect(await listed({ sort, filter: { platform: 'SHOP' } })).toEqual({
        rows: [['雪岭棉袜', '雪岭棉袜厂']],
        counts: [1, 1, 1],
      })
    }
    expect((await listed({ query: '雪岭棉袜' })).counts).toEqual([1, 1, 1])
    await unmerge(mergeId)
    expect((await listed({})).counts).toEqual([2, 1, 1])
  })

  it('holds what a list is narrowed by once any of its names does, with and without a text', async () => {
    const [one, other] = [ids.云栖茶坊!, ids.云栖茶坊二号店!]
    const WATCH = `mutation ($input: PerformRegisterActionInput!) { performRegisterAction(input: $input) {
      __typename ... on InvalidInput { fields { path message } } } }`
    const { seller } = await ask('head', 'query ($id: UUID!) { seller(id: $id) { version } }', { id: other })
    const fields = { reason: '近期投诉增多', endsOn: '2027-01-31' }
    const { performRegisterAction } = await ask('head', WATCH, {
      input: {
        ...{ sellerId: other, expectedVersion: seller.version, action: 'watchSeller' },
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
      },
    })
    expect(performRegisterAction).toEqual({ __typename: 'Seller' })
    await house.settle()
    const NARROWED = `query ($query: String, $filter: SellerFilter) { sellers(query: $query, filter: $filter) {
      edges { node { name attentions } alsoFound { node { name } } } facets { name isEstimate values { value count } } } }`
    const filters = [
      { kind: 'ENTERPRISE' },
      { realNameLevel: 'LICENCE' },
      { divisionCode: '330106' },
      { platform: 'LIVE_ROOM' },
      { attention: 'WATCHED' },
      { kind: 'EXEMPT_PETTY', realNameLevel: 'LICENCE', platform: 'SHOP', divisionCode: '330106' },
    ]
    const found = (query: string) =>
      Promise.all(
        filters.map(async (filter) =>
          (await ask('head', NARROWED, { query, filter })).sellers.edges
            .map(({ node, alsoFound }: Edge) => [node.name, ...alsoFound.map((also) => also.node.name)].sort())
            .filter(([name]: string[]) => name!.startsWith('云栖茶坊')),
        ),
      )
    const second = [['云栖茶坊二号店']]
    for (const query of ['', '云栖茶坊'])
      expect(await found(query)).toEqual([second, second, second, second, second, []])
    const mergeId = await merge(other, one)
    const both = [['云栖茶坊', '云栖茶坊二号店']]
    for (const query of ['', '云栖茶坊']) {
      expect(await found(query)).toEqual(filters.map(() => both))
      const { edges, facets } = (await ask('head', NARROWED, { query, filter: { realNameLevel: 'LICENCE' } })).sellers
      expect(edges[0].node.attentions).toContain('WATCHED')
      const valuesOf = (name: string) => facets.find((facet: { name: string }) => facet.name === name).values
      expect(valuesOf('kind')).toEqual(
        expect.arrayContaining([
          { value: 'ENTERPRISE', count: 1 },
          { value: 'EXEMPT_PETTY', count: 1 },
        ]),
      )
      expect(facets.map(({ isEstimate }: { isEstimate: boolean }) => isEstimate)).not.toContain(true)
    }
    await unmerge(mergeId)
    for (const query of ['', '云栖茶坊'])
      expect(await found(query)).toEqual([second, second, second, second, second, []])
  })

  it('is one hit, by the likeliest of its names, with the others that were found', async () => {
    expect(await hitsFor('霜叶女装')).toEqual([['霜叶女装'], ['霜叶女装二店']])
    const mergeId = await merge(ids.霜叶女装二店!, ids.霜叶女装!)
    expect(await hitsFor('霜叶女装')).toEqual([['霜叶女装', '霜叶女装二店']])
    expect(await hitsFor('霜叶女装二店')).toEqual([['霜叶女装二店', '霜叶女装']])
    expect(await hitsFor('霜叶书屋')).toEqual([['霜叶书屋']])
    expect(await hitsFor(OTHER_PHONE)).toEqual([['霜叶女装二店']])
    await unmerge(mergeId)
    expect(await hitsFor('霜叶女装')).toEqual([['霜叶女装'], ['霜叶女装二店']])
  })

  it('is one hit over all pages, and hides nobody who stands behind its names', async () => {
    for (const i of [1, 2, 3, 4, 5]) await merge(ids[`晴川水果${i}`]!, ids.晴川水果0!)
    const names: string[] = []
    let after: string | null = null
    do {
      const page: { edges: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
        await ask('investigator', SEARCH, { query: '晴川水果', first: 2, after })
      ).sellers
      names.push(...page.edges.map(({ node }) => node.name))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(names.filter((name) => /水果\d/.test(name))).toHaveLength(1)
    expect(names).toContain('晴川水果总店')
    expect(names).toHaveLength(2)
  })
})
