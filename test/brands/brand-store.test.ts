import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { insertBrands, listAllBrands } from '../../server/brands/brand-store.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('brand-store', () => {
  it('keeps each brand once, by its Chinese name, as it was first put in', async () => {
    await insertBrands(house.system(), [
      { nameZh: '山茶坊', nameLatin: 'Camellia', aliases: ['茶家'] },
      { nameZh: '清溪' },
    ])
    await insertBrands(house.system(), [{ nameZh: '山茶坊', nameLatin: 'Other' }])
    await insertBrands(house.system(), [])
    expect(await listAllBrands(house.system())).toMatchObject([
      { nameZh: '山茶坊', nameLatin: 'Camellia', aliases: ['茶家'] },
      { nameZh: '清溪', nameLatin: null, aliases: [] },
    ])
  })
})
