import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Duplicate } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { isPublicNumber } from '../../server/core/public-number.ts'
import { registerSeller } from '../../server/sellers/register-seller.ts'
import { findSellersByIds, listAccountsOf, listIdentifiersOf } from '../../server/sellers/seller-store.ts'
import { type KeyedSeller, upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const upsert = (rows: readonly KeyedSeller[], source = 'test') => upsertSellersBulk(house.system(), { source, rows })
const read = async (id: string) => (await findSellersByIds(house.system(), [id]))[0]!
const typesOf = async (id: string) => (await listEvents(house.system(), [id])).map(({ type }) => type)

describe('upsertSellersBulk', () => {
  it('registers each with a number, its accounts and what they imply', async () => {
    const { ids, added, changed } = await upsert([
      { sourceKey: '1', name: '山茶坊', accounts: [{ platform: 'WECHAT', handle: 'ShanCha_1' }] },
      { sourceKey: '2', name: '麥田生活館', kind: 'INDIVIDUAL_BUSINESS', divisionCode: '330182' },
    ])
    expect({ added, changed }).toEqual({ added: 2, changed: 0 })
    const second = await read(ids[1]!)
    expect(second).toMatchObject({ name: '麥田生活館', kind: 'INDIVIDUAL_BUSINESS', status: 'active', version: 1 })
    expect(isPublicNumber(second.number)).toBe(true)
    expect(await listIdentifiersOf(house.system(), [ids[0]!])).toMatchObject([
      { kind: 'WECHAT_ID', shown: 'ShanCha_1', isMasked: false },
    ])
    expect(await typesOf(ids[0]!)).toEqual(['registerSeller'])
  })

  it('changes nothing when the same rows come again, and answers the same ids in the order asked', async () => {
    const rows = [1, 2, 3].map((n) => ({ sourceKey: `again-${n}`, name: `清溪小店${n}` }))
    const first = await upsert(rows)
    const second = await upsert([...rows].reverse())
    expect(second).toEqual({ ids: [...first.ids].reverse(), added: 0, changed: 0 })
    expect(await read(first.ids[0]!)).toMatchObject({ version: 1 })
  })

  it('brings a row up to date, keeps what it leaves out, and tells of it in an unbroken chain', async () => {
    const { ids } = await upsert([{ sourceKey: 'up', name: '旧名字', kind: 'ENTERPRISE', divisionCode: '330182' }])
    const id = ids[0]!
    expect(await upsert([{ sourceKey: 'up', name: '新名字' }])).toMatchObject({ added: 0, changed: 1 })
    expect(await read(id)).toMatchObject({ name: '新名字', kind: 'ENTERPRISE', divisionCode: '330182', version: 2 })
    await upsert([{ sourceKey: 'up', name: '新名字', divisionCode: '330183' }])
    expect(await read(id)).toMatchObject({ divisionCode: '330183', version: 3 })
    expect(await typesOf(id)).toEqual(['registerSeller', 'changeSeller', 'changeSeller'])
    expect(await findBrokenLink(house.system(), 'Seller', id)).toBeUndefined()
  })

  it('adds accounts and takes none away', async () => {
    const { ids } = await upsert([
      { sourceKey: 'grow', name: '成长小店', accounts: [{ platform: 'SHOP', handle: '一店' }] },
    ])
    const more = { sourceKey: 'grow', name: '成长小店', accounts: [{ platform: 'SHOP' as const, handle: '二店' }] }
    expect(await upsert([more])).toMatchObject({ changed: 1 })
    expect(await upsert([more])).toMatchObject({ changed: 0 })
    const accounts = await listAccountsOf(house.system(), ids)
    expect(accounts.map(({ handle }) => handle).sort()).toEqual(['一店', '二店'])
  })

  it('lets the later of two rows with one key count', async () => {
    const { ids, added } = await upsert([
      { sourceKey: 'twice', name: '先' },
      { sourceKey: 'twice', name: '后' },
    ])
    expect({ added, same: ids[0] === ids[1] }).toEqual({ added: 1, same: true })
    expect(await read(ids[0]!)).toMatchObject({ name: '后' })
  })

  it('makes no seller twice when two send the same rows at the same moment', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => ({ sourceKey: `race-${n}`, name: `竞争小店${n}` }))
    const [one, other] = await Promise.all([upsert(rows), upsert([...rows].reverse())])
    expect(one.ids).toEqual([...other.ids].reverse())
    expect(one.added + other.added).toBe(rows.length)
  })
})

describe('registerSeller', () => {
  it('says so when the source already has a seller under this key', async () => {
    const seller = { name: '登记小店', source: 'desk', sourceKey: 'd1' }
    await registerSeller(house.system(), seller)
    await expect(registerSeller(house.system(), seller)).rejects.toThrow(Duplicate)
  })
})
