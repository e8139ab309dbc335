import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isFlagged } from '../../server/detection/finding-store.ts'
import { searchListings } from '../../server/sellers/search-listings.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import type { House } from '../support/house.ts'
import { givenSellers, openSearchableHouse } from './searchable-house.ts'

let house: House
let ids: Record<string, string>
beforeAll(async () => {
  house = await openSearchableHouse()
  ids = await givenSellers(house, [{ name: '清溪包铺' }, { name: '春风服饰' }])
  await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [
      { sourceKey: '1', title: '頂級原單復刻女包 支持专柜验货', brand: '路易威登', sellerId: ids.清溪包铺 },
      { sourceKey: '2', title: '手工编织草帽', text: '夏天戴着凉快，清溪本地麦秆', sellerId: ids.春风服饰 },
      { sourceKey: '3', title: '纯棉女装连衣裙', sellerId: ids.春风服饰 },
    ],
  })
  await house.settle()
})
afterAll(() => house.close())

const titlesFor = async (query: string, more: Omit<Parameters<typeof searchListings>[1], 'query'> = {}) => {
  const { rows, degraded } = await searchListings(await house.as('intake'), { query, ...more })
  expect(degraded).toBe(false)
  return rows.map(({ row }) => row.title)
}

describe('searchListings', () => {
  it('finds a listing by its title in any script, its text, its brand and its seller', async () => {
    expect(await titlesFor('原单复刻')).toEqual(['頂級原單復刻女包 支持专柜验货'])
    expect(await titlesFor('麦秆')).toEqual(['手工编织草帽'])
    expect(await titlesFor('路易威登')).toEqual(['頂級原單復刻女包 支持专柜验货'])
    expect(await titlesFor('清溪包铺')).toContain('頂級原單復刻女包 支持专柜验货')
  })

  it('keeps to the filter, by what our screen made of it too', async () => {
    const officer = await house.as('intake')
    expect(await titlesFor('女', { filter: { sellerId: ids.春风服饰 } })).toEqual(['纯棉女装连衣裙'])
    const flagged = { filter: { flagged: true }, also: isFlagged(officer, true) }
    expect(await titlesFor('女包', flagged)).toEqual(['頂級原單復刻女包 支持专柜验货'])
    expect(await titlesFor('草帽', flagged)).toEqual([])
  })

  it('hears of a seller’s new name', async () => {
    const rows = [{ sourceKey: '春风服饰', name: '秋水衣坊' }]
    await upsertSellersBulk(house.system(), { source: 'test', rows })
    await house.settle()
    expect((await titlesFor('秋水衣坊')).sort()).toEqual(['手工编织草帽', '纯棉女装连衣裙'].sort())
  })

  it('lists all of them when nothing is asked', async () => {
    expect(await titlesFor('')).toHaveLength(3)
  })
})

describe('who may', () => {
  it('finds nothing for who is not signed in, and a respondent’s own alone', async () => {
    expect((await searchListings(house.anonymous(), { query: '女包' })).rows).toEqual([])
    const sellerId = ids.春风服饰!
    const respondent = house.with({ kind: 'person', id: 'r', roles: ['respondent'], authorityIds: [], sellerId })
    expect((await searchListings(respondent, { query: '女包' })).rows.map(({ row }) => row.sellerId)).not.toContain(
      ids.清溪包铺,
    )
  })
})
