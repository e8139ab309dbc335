import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { getListing } from '../../server/sellers/listing-store.ts'
import { type KeyedListing, upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let sellerId: string
beforeAll(async () => {
  house = await openHouse()
  const { ids } = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: 's', name: '山茶坊' }],
  })
  sellerId = ids[0]!
})
afterAll(() => house.close())

const upsert = (rows: readonly KeyedListing[]) => upsertListingsBulk(house.system(), { source: 'test', rows })

describe('upsertListingsBulk', () => {
  it('keeps listings once, whatever is sent again, in the order asked', async () => {
    const rows = [1, 2, 3].map((n) => ({ sourceKey: `k${n}`, title: `手工皂 ${n}`, priceFen: 990 * n, sellerId }))
    const first = await upsert(rows)
    expect(first).toMatchObject({ added: 3, changed: 0 })
    expect(await upsert([...rows].reverse())).toEqual({ ids: [...first.ids].reverse(), added: 0, changed: 0 })
    expect(await getListing(house.system(), first.ids[1]!)).toMatchObject({
      title: '手工皂 2',
      priceFen: 1_980,
      sellerId,
    })
  })

  it('brings a listing up to date, keeps its seller, and tells of it in an unbroken chain', async () => {
    const { ids } = await upsert([{ sourceKey: 'up', title: '面霜', sellerId }])
    expect(await upsert([{ sourceKey: 'up', title: '面霜 高仿' }])).toMatchObject({ added: 0, changed: 1 })
    expect(await getListing(house.system(), ids[0]!)).toMatchObject({ title: '面霜 高仿', sellerId, version: 2 })
    const events = await listEvents(house.system(), ids)
    expect(events.map(({ type }) => type)).toEqual(['registerListing', 'changeListing'])
    expect(await findBrokenLink(house.system(), 'Listing', ids[0]!)).toBeUndefined()
  })

  it('lets the later of two rows with one key count', async () => {
    const { ids, added } = await upsert([
      { sourceKey: 'twice', title: '先' },
      { sourceKey: 'twice', title: '后' },
    ])
    expect({ added, same: ids[0] === ids[1] }).toEqual({ added: 1, same: true })
    expect(await getListing(house.system(), ids[0]!)).toMatchObject({ title: '后' })
  })

  it('does nothing of nothing', async () => {
    expect(await upsert([])).toEqual({ ids: [], added: 0, changed: 0 })
  })
})
