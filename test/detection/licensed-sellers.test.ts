import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { performRegisterAction } from '../../server/sellers/register/perform-register-action.ts'
import { watchRegister } from '../../server/sellers/register/watch-register.ts'
import { getSeller } from '../../server/sellers/seller-store.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let sellerId: string
let listingId: string
beforeAll(async () => {
  house = await openHouse()
  const made = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: 's', name: '清溪零食铺' }],
  })
  sellerId = made.ids[0]!
  listingId = await offer(sellerId)
})
afterAll(() => house.close())

let next = 0
const offer = async (of: string | null): Promise<string> => {
  const rows = [{ sourceKey: `L${next++}`, sellerId: of, title: '曲奇饼干 罐装 500g' }]
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await screenListings(house.system(), ids)
  return ids[0]!
}
const found = async (id: string) =>
  (await findFindingsByListings(house.system(), [id])).find(({ signal }) => signal === 'licence-absent')

const act = async (action: string, answers: Record<string, unknown>, targetId?: string) => {
  const ctx = await house.as('intake')
  const { version } = await getSeller(ctx, sellerId)
  await performRegisterAction(ctx, { sellerId, action, targetId, answers, expectedVersion: version })
  await house.settle()
}

describe('what a seller needs a licence for', () => {
  it('is held against the register, and nothing is said of a seller who is not on it', async () => {
    expect(await found(listingId)).toMatchObject({ severity: 2, state: 'open' })
    expect(await found(await offer(null))).toBeUndefined()
  })

  it('is looked at again when a licence is entered, and when it has run out', async () => {
    const expiresOn = '2026-11-24'
    const licence = { number: 'JY13301000000017', scope: '预包装食品销售', expiresOn, state: 'valid' }
    await act('recordLicence', { kind: 'FOOD_TRADE', ...licence })
    expect(await found(listingId)).toBeUndefined()
    house.clock.set('2026-11-25T02:00:00Z')
    await watchRegister(house.system())
    await house.settle()
    const expired = await found(listingId)
    expect(expired).toMatchObject({ severity: 3 })
    expect(expired!.noteZh).toContain(`已于 ${expiresOn} 期满`)
  })
})
