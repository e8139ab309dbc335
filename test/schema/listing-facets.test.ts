import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { openSearchableHouse } from '../sellers/searchable-house.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openSearchableHouse()
  server = await openServer(house)
  const rows = [
    { sourceKey: 'one', title: '山茶坊精华液', brand: '山茶坊' },
    { sourceKey: 'two', title: '柚子手工皂' },
  ]
  await upsertListingsBulk(house.system(), { source: 'test', rows })
  await house.settle()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const facetsFor = async (role: TestRole) => {
  const query = '{ listings(first: 5) { facets { name values { value count } } } }'
  return (await server.graphql(query, {}, { cookie: await server.signIn(role) })).data.listings.facets
}

const STAFF: TestRole[] = ['intake', 'mediator', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor']

describe('what listings can be narrowed by', () => {
  it.each(STAFF)('is counted for %s', async (role) => {
    const facets = await facetsFor(role)
    expect(facets).toContainEqual({ name: 'brand', values: [{ value: '山茶坊', count: 1 }] })
  })

  it('is not told to a respondent, whom counts would tell of the listings of others', async () => {
    const [made] = (
      await upsertSellersBulk(house.system(), { source: 'test', rows: [{ sourceKey: 'own', name: '自家小店' }] })
    ).ids
    await house.parts.db
      .updateTable('person')
      .set({ sellerId: made!, roles: ['respondent'] })
      .where('id', '=', house.town.ids.administrator)
      .execute()
    expect(await facetsFor('administrator')).toBeNull()
  })
})
