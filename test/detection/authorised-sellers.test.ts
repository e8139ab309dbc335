import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { authoriseSeller } from '../../server/brands/authorise-seller.ts'
import { revokeAuthorisation } from '../../server/brands/revoke-authorisation.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { authorisation, givenBrand } from '../support/given-brand.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let brandId: string
let ids: Record<'official' | 'stranger' | 'second', string>
beforeAll(async () => {
  house = await openHouse()
  brandId = await givenBrand(house, '山茶坊')
  const wechat = (handle: string) => [{ platform: 'WECHAT' as const, handle }]
  const made = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [
      { sourceKey: 'official', name: '山茶小铺', accounts: wechat('shancha_official') },
      { sourceKey: 'stranger', name: '路人甲', accounts: wechat('stranger_1') },
      { sourceKey: 'second', name: '山茶小铺二店', accounts: wechat('shancha_second') },
    ],
  })
  ids = { official: made.ids[0]!, stranger: made.ids[1]!, second: made.ids[2]! }
})
afterAll(() => house.close())

let next = 0
const offer = async (sellerId: string | null): Promise<string> => {
  const rows = [{ sourceKey: `L${next++}`, sellerId, title: '山茶坊官方旗舰店 精华液' }]
  const { ids: made } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await screenListings(house.system(), made)
  return made[0]!
}
const claims = async (id: string) =>
  (await findFindingsByListings(house.system(), [id])).filter(({ signal }) => signal === 'unauthorised-claim').length

describe('what a seller says of itself', () => {
  it('is held against the brand’s own filing', async () => {
    expect(await claims(await offer(ids.official))).toBe(0)
    expect(await claims(await offer(ids.stranger))).toBe(1)
    expect(await claims(await offer(null))).toBe(0)
  })

  it('is looked at again when an authorisation is filed or revoked', async () => {
    const id = await offer(ids.stranger)
    const ctx = await house.as('administrator')
    const accounts = [{ platform: 'WECHAT', handle: 'stranger_1' }]
    const filed = await authoriseSeller(ctx, authorisation(brandId, { party: '路人甲', accounts }))
    await house.settle()
    expect(await claims(id)).toBe(0)
    await revokeAuthorisation(ctx, { authorisationId: filed.id, reason: '合同解除' })
    await house.settle()
    expect(await claims(id)).toBe(1)
  })

  it('counts for whoever is held for one operator with an authorised seller', async () => {
    const id = await offer(ids.second)
    expect(await claims(id)).toBe(1)
    const input = {
      sellerId: ids.second,
      intoId: ids.official,
      reason: '同一执照',
      expectedVersions: [1, 1] as [number, number],
    }
    await mergeSellers(await house.as('head'), input)
    await screenListings(house.system(), [id])
    expect(await claims(id)).toBe(0)
  })
})
