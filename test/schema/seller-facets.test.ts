import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { findAuthoritiesByIds } from '../../server/identity/authority-store.ts'
import { rebuildIndex } from '../../server/sellers/rebuild-index.ts'
import { sellerIndex } from '../../server/sellers/seller-index.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { given } from '../support/given.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { Neighbour, TestRole } from '../support/people.ts'

const SELLERS = `query ($query: String, $filter: SellerFilter) { sellers(query: $query, filter: $filter, first: 10) {
  facets { name label values { value label count } } edges { node { name } } } }`

let house: House
let server: OpenedServer
let office: { id: string; name: string }
beforeAll(async () => {
  house = await openSearchableHouse()
  server = await openServer(house)
  const ids = await givenSellers(house, [{ name: '远山茶行' }, { name: '近水茶行' }, { name: '邻家面馆' }])
  const { submission } = await given(house).submission({ kinds: ['DISPUTE'], sellerId: ids.远山茶行, seller: {} })
  await given(house).submission({ kinds: ['LEAD'], sellerId: ids.近水茶行, seller: {} })
  const [found] = await findCasesOfSubmission(house.system(), submission.id)
  office = (await findAuthoritiesByIds(house.system(), [found!.authorityId]))[0]!
  await house.settle()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Facet = { name: string; label: string; values: { value: string; label: string; count: number }[] }

const asked = async (role: TestRole | Neighbour, variables: Record<string, unknown>, language = 'zh-CN') => {
  const headers = { 'accept-language': language }
  const { data } = await server.graphql(SELLERS, variables, { cookie: await server.signIn(role), headers })
  const offices = (data.sellers.facets as Facet[]).find(({ name }) => name === 'authority')
  return { offices, names: data.sellers.edges.map(({ node }: { node: { name: string } }) => node.name).sort() }
}

describe('sellers by the office that handles their cases', () => {
  it.each(['', '茶行'])('are counted and found (“%s”)', async (query) => {
    const { offices } = await asked('intake', { query })
    expect(offices).toEqual({
      name: 'authority',
      label: '承办机关',
      values: [{ value: office.id, label: office.name, count: 2 }],
    })
    const { names } = await asked('intake', { query, filter: { authority: office.id } })
    expect(names).toEqual(['近水茶行', '远山茶行'].sort())
  })

  it('are those of cases that the reader may read alone: no report for a mediator, nothing next door', async () => {
    const { offices } = await asked('mediator', {}, 'en')
    expect(offices).toMatchObject({ label: 'Office', values: [{ value: office.id, count: 1 }] })
    expect((await asked('mediator', { filter: { authority: office.id } })).names).toEqual(['远山茶行'])
    expect((await asked('stranger', {})).offices).toBeUndefined()
    expect((await asked('stranger', { filter: { authority: office.id } })).names).toEqual([])
  })
})

describe('sellers while the index in service is one of before', () => {
  it.each(['', '茶行'])('are counted by what it knows (“%s”)', async (query) => {
    const facetsOf = async () => {
      const { data } = await server.graphql(SELLERS, { query }, { cookie: await server.signIn('intake') })
      return data.sellers.facets as Facet[] | null
    }
    const whole = await facetsOf()
    expect(whole!.map(({ name }) => name)).toContain('kind')
    const earlier = {
      ...sellerIndex.settings,
      filterableAttributes: ['divisionCode', 'platform', 'standing', 'status'],
    }
    const { search } = house.parts
    await search.createIndex('sellers_of_before', earlier)
    const ids = await sellerIndex.listIds(house.system(), { after: null, limit: 100 })
    const documents = await sellerIndex.documentsOf(house.system(), ids)
    await search.settle([await search.put('sellers_of_before', documents)])
    await search.replaceIndex(sellerIndex.name, 'sellers_of_before')
    const unknown = ['kind', 'realNameLevel']
    expect(await facetsOf()).toEqual(whole!.filter(({ name }) => !unknown.includes(name)))
    await rebuildIndex(house.system(), sellerIndex)
    expect(await facetsOf()).toEqual(whole)
  })
})
