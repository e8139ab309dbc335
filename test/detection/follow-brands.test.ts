import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { authoriseSeller } from '../../server/brands/authorise-seller.ts'
import { findBrand } from '../../server/brands/brand-store.ts'
import { editBrand } from '../../server/brands/edit-brand.ts'
import { registerBrand } from '../../server/brands/register-brand.ts'
import { revokeAuthorisation } from '../../server/brands/revoke-authorisation.ts'
import { followBrands, noteChangedBrands, walkOn } from '../../server/detection/brands/follow-brands.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { authorisation, givenBrand } from '../support/given-brand.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let sellerId: string
beforeAll(async () => {
  house = await openHouse()
  const rows = [{ sourceKey: 'stranger', name: '路人甲', accounts: [{ platform: 'WECHAT' as const, handle: 'lu_1' }] }]
  sellerId = (await upsertSellersBulk(house.system(), { source: 'test', rows })).ids[0]!
})
afterAll(() => house.close())

const bare = { nameLatin: null, aliases: [], rightHolder: '清溪日化有限公司', marks: [] }

let next = 0
const offer = async (...titles: string[]): Promise<readonly string[]> => {
  const rows = titles.map((title) => ({ sourceKey: `F${next++}`, sellerId, title }))
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await house.settle()
  return ids
}
const follow = async () => {
  await followBrands(house.system())
  await house.settle()
}
const signalsOf = async (id: string) =>
  (await findFindingsByListings(house.system(), [id])).map(({ signal }) => signal).toSorted()
const screenedAt = async (id: string) => {
  const { rows } = await sql<{ at: Date }>`
    select screened_at as at from listing_screening where listing_id = ${id}`.execute(house.parts.db)
  return rows[0]!.at.toISOString()
}

describe('when the register of brands changes', () => {
  it('listings that name a new brand, or nearly, are screened again, and no others', async () => {
    const [named, near, other] = await offer('溪云阁 围巾 原单', '西云阁 围巾', '纯棉短袖T恤 包邮')
    await follow()
    expect([await signalsOf(named!), await signalsOf(near!)]).toEqual([['counterfeit-slang'], []])
    const before = await screenedAt(other!)
    house.clock.set('2026-11-23T03:00:00Z')
    await givenBrand(house, '溪云阁')
    await follow()
    expect(await signalsOf(named!)).toContain('brand-context')
    expect(await signalsOf(near!)).toEqual(['brand-lookalike'])
    expect(await screenedAt(other!)).toBe(before)
  })

  it('a new alias is followed, and one that is taken away takes its findings with it', async () => {
    const [id] = await offer('岚家 皮包 原单')
    const brandId = await givenBrand(house, '岚岫')
    await follow()
    expect(await signalsOf(id!)).not.toContain('brand-context')
    const rename = async (aliases: string[]) => {
      const ctx = await house.as('administrator')
      const { version } = (await findBrand(ctx, brandId))!
      const told = { ...bare, nameZh: '岚岫', aliases }
      await editBrand(ctx, { brandId, expectedVersion: version, ...told })
      await follow()
    }
    await rename(['岚家'])
    expect(await signalsOf(id!)).toContain('brand-context')
    await rename([])
    expect(await signalsOf(id!)).not.toContain('brand-context')
  })

  it('the first authorisation of a brand, and its last, have everybody looked at who claims one', async () => {
    const { ids } = await upsertSellersBulk(house.system(), {
      source: 'test',
      rows: [
        { sourceKey: 'friend', name: '官方小铺', accounts: [{ platform: 'WECHAT' as const, handle: 'friend_1' }] },
      ],
    })
    expect(ids).toHaveLength(1)
    const made = await house.as('administrator')
    const { id: brandId } = await registerBrand(made, { ...bare, nameZh: '清溪堂' })
    const [id] = await offer('清溪堂官方旗舰店 面霜')
    await follow()
    expect(await signalsOf(id!)).toEqual([])
    const accounts = [{ platform: 'WECHAT', handle: 'friend_1' }]
    const terms = { party: '官方小铺', accounts, fromOn: '2026-01-01', untilOn: '2026-12-31' }
    const filed = await authoriseSeller(made, authorisation(brandId, terms))
    await house.settle()
    expect(await signalsOf(id!)).toEqual([])
    await follow()
    expect(await signalsOf(id!)).toEqual(['unauthorised-claim'])
    await revokeAuthorisation(made, { authorisationId: filed.id, reason: '合同解除' })
    await follow()
    expect(await signalsOf(id!)).toEqual([])
  })

  it('a term that runs out is followed on the day after', async () => {
    const made = await house.as('administrator')
    const { id: brandId } = await registerBrand(made, { ...bare, nameZh: '松风里' })
    const mine = [{ platform: 'WECHAT', handle: 'lu_1' }]
    const others = [{ platform: 'WECHAT', handle: 'somebody_else' }]
    const from = { fromOn: '2026-01-01' }
    await authoriseSeller(made, authorisation(brandId, { ...from, accounts: mine, untilOn: '2026-11-24' }))
    await authoriseSeller(made, authorisation(brandId, { ...from, accounts: others, untilOn: '2026-12-31' }))
    const [id] = await offer('松风里官方旗舰店 茶具')
    await follow()
    expect(await signalsOf(id!)).toEqual([])
    house.clock.set('2026-11-25T02:00:00Z')
    await follow()
    expect(await signalsOf(id!)).toEqual(['unauthorised-claim'])
  })

  it('a worker that stops leaves whole batches, and a brand that comes meanwhile misses none', async () => {
    const first = await offer(...Array.from({ length: 6 }, (_, i) => `青石巷 围巾 原单 ${i}`))
    const second = await offer(...Array.from({ length: 6 }, (_, i) => `白鹭洲 围巾 原单 ${i}`))
    await follow()
    await givenBrand(house, '青石巷')
    await noteChangedBrands(house.system())
    expect(await walkOn(house.system(), 7)).toBe(true)
    await givenBrand(house, '白鹭洲')
    await noteChangedBrands(house.system())
    for (let turns = 0; await walkOn(house.system(), 7); turns++) expect(turns).toBeLessThan(20)
    for (const id of [...first, ...second]) expect(await signalsOf(id)).toContain('brand-context')
    expect(await walkOn(house.system(), 7)).toBe(false)
  })
})
