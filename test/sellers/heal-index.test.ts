import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { searchIndexes } from '../../server/search-indexes.ts'
import { healIndex } from '../../server/sellers/heal-index.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import { sellerIndex } from '../../server/sellers/seller-index.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import type { House } from '../support/house.ts'
import { givenSellers, openSearchableHouse, workOnce } from './searchable-house.ts'

let house: House
beforeAll(async () => {
  house = await openSearchableHouse()
  await givenSellers(house, [{ name: '清溪茶业' }, { name: '春风服饰' }])
})
beforeEach(async () => {
  await house.settle()
  await heal()
})
afterAll(() => house.close())

const heal = (index = sellerIndex) => healIndex(house.system(), index)
const rows = () => sellerIndex.count(house.system())
const documents = async () => (await house.parts.search.stateOf('sellers'))?.documents
const isFound = async (query: string) => {
  const { rows, degraded } = await searchSellers(await house.as('intake'), { query })
  return !degraded && rows.length > 0
}

describe('healIndex', () => {
  it('leaves a whole index alone', async () => {
    expect(await heal()).toBe('sound')
  })

  it.each(searchIndexes)('takes the settings of $name as the server tells them back for its own', async (index) => {
    await house.parts.search.dropIndex(index.name)
    expect(await heal(index)).toBe('rebuilt')
    expect(await heal(index)).toBe('sound')
  })

  it('makes a missing index again', async () => {
    await house.parts.search.dropIndex('sellers')
    expect(await isFound('清溪茶业')).toBe(false)
    expect(await heal()).toBe('rebuilt')
    expect(await isFound('清溪茶业')).toBe(true)
    expect(await heal()).toBe('sound')
  })

  it('makes an emptied index again', async () => {
    await house.parts.search.dropIndex('sellers')
    await house.parts.search.createIndex('sellers', sellerIndex.settings)
    expect(await heal()).toBe('rebuilt')
    expect(await documents()).toBe(await rows())
  })

  it('makes an index again that holds what is not in the database', async () => {
    const stranger = { id: '01890000-0000-7000-8000-000000000000', name: ['外来 小店'] }
    await house.parts.search.settle([await house.parts.search.put('sellers', [stranger])])
    expect(await heal()).toBe('rebuilt')
    expect(await documents()).toBe(await rows())
  })

  it('makes an index again whose settings are not ours', async () => {
    const others = { ...sellerIndex, settings: { ...sellerIndex.settings, searchableAttributes: ['name'] } }
    expect(await heal(others)).toBe('rebuilt')
    expect(await heal(others)).toBe('sound')
    expect(await heal()).toBe('rebuilt')
  })

  it('does not take rows still on their way for a loss', async () => {
    await upsertSellersBulk(house.system(), { source: 'test', rows: [{ sourceKey: 'on its way', name: '路上小店' }] })
    expect(await heal()).toBe('sound')
    await house.settle()
    expect(await isFound('路上小店')).toBe(true)
  })

  it('fills nothing into a missing index, which would look whole; the rows wait for the healing', async () => {
    await house.parts.search.dropIndex('sellers')
    await upsertSellersBulk(house.system(), { source: 'test', rows: [{ sourceKey: 'late', name: '后来小店' }] })
    await workOnce(house)
    expect(await documents()).toBeUndefined()
    expect(await heal()).toBe('rebuilt')
    expect(await isFound('后来小店')).toBe(true)
    expect(await isFound('清溪茶业')).toBe(true)
  })

  it('clears away what a rebuild that died left behind', async () => {
    await house.parts.search.createIndex('sellers_next', sellerIndex.settings)
    expect(await heal()).toBe('sound')
    expect(await house.parts.search.hasIndex('sellers_next')).toBe(false)
  })
})
