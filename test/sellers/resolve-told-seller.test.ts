import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { resolveToldSellers, type Telling } from '../../server/sellers/resolve-told-sellers.ts'
import { findSellersByIds, listIdentifiersOf } from '../../server/sellers/seller-store.ts'
import type { ToldSeller } from '../../server/sellers/told-seller.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellOfSeller } from '../support/tell-of-seller.ts'

let house: House
let known: string
beforeAll(async () => {
  house = await openHouse()
  const { ids } = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [
      {
        sourceKey: 'camellia',
        name: '山茶坊',
        accounts: [
          { platform: 'WECHAT', handle: 'shancha_fang' },
          { platform: 'SHOP', handle: '山茶坊旗舰店', url: 'https://shop8812.weidian.com/' },
        ],
        identifiers: [
          { kind: 'PHONE', value: '13800138001' },
          { kind: 'PAYEE', value: '李小红' },
        ],
      },
    ],
  })
  known = ids[0]!
})
afterAll(() => house.close())

const tell = (told: ToldSeller, chosen?: string) => tellOfSeller(house.anonymous(), told, chosen)

const read = async (id: string) => (await findSellersByIds(house.system(), [id]))[0]

describe('resolveToldSeller', () => {
  it('finds the seller by its WeChat ID, its phone or its shop’s address, however they are written', async () => {
    for (const told of [
      { wechatId: ' ShanCha_Fang' },
      { phone: '+86 138-0013-8001' },
      { link: 'http://shop8812.weidian.com?spm=1.2.3' },
    ])
      expect(await tell(told)).toEqual({ sellerId: known, created: false })
  })

  it('does not take a payee or a shop’s name for the seller: too many share them', async () => {
    for (const told of [{ payee: '李小红' }, { shopName: '山茶坊旗舰店' }]) {
      const { sellerId, created } = await tell(told)
      expect(created).toBe(true)
      expect(sellerId).not.toBe(known)
    }
  })

  it('keeps an unknown seller apart as told, of a kind not yet known, with what it may be found by', async () => {
    const { sellerId, created } = await tell({ wechatId: 'Xin_Shang_Jia', phone: '13900139000', payee: '张某' })
    expect(created).toBe(true)
    expect(await read(sellerId)).toMatchObject({ name: 'Xin****_Jia', kind: 'UNKNOWN', status: 'told' })
    expect(await tell({ phone: '13900139000' })).toEqual({ sellerId, created: false })
  })

  it('names a seller of whom only a number is known without giving the number away', async () => {
    const { sellerId } = await tell({ phone: '13700137000' })
    expect((await read(sellerId))?.name).toBe('137****7000')
  })

  it('adds nothing to a seller that exists: one false telling must not draw others to it', async () => {
    const before = await listIdentifiersOf(house.system(), [known])
    await tell({ wechatId: 'shancha_fang', phone: '13600136000' })
    expect(await listIdentifiersOf(house.system(), [known])).toEqual(before)
    expect((await tell({ phone: '13600136000' })).sellerId).not.toBe(known)
  })

  it('makes one seller of many tellings of one WeChat ID at the same moment', async () => {
    const tellings = Array.from({ length: 16 }, (_, i) =>
      tell({ wechatId: i % 2 === 0 ? 'tongshi_1' : 'TongShi_1', phone: '13500135000' }),
    )
    const resolved = await Promise.all(tellings)
    expect(new Set(resolved.map(({ sellerId }) => sellerId)).size).toBe(1)
    expect(resolved.filter(({ created }) => created)).toHaveLength(1)
  })

  it('makes one seller of tellings that meet in different identifiers, in whatever order they lock', async () => {
    const resolved = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        tell(
          i % 2 === 0
            ? { wechatId: 'jiaocuo_a', phone: '13400134000' }
            : { phone: '13400134000', wechatId: 'jiaocuo_a' },
        ),
      ),
    )
    expect(new Set(resolved.map(({ sellerId }) => sellerId)).size).toBe(1)
  })

  it('takes the seller chosen from the list', async () => {
    expect(await tell({ wechatId: 'somebody_else' }, known)).toEqual({ sellerId: known, created: false })
  })

  it('refuses a choice that does not exist', async () => {
    await expect(tell({}, '01890000-0000-7000-8000-000000000000')).rejects.toThrow(InvalidInput)
  })
})

describe('resolveToldSellers', () => {
  const resolve = (tellings: readonly Telling[]) =>
    inTransaction(house.system(), async (tx) => (await resolveToldSellers(tx, tellings)).sellers)

  it('knows a teller’s own key again, and tellings of one batch that mean the same seller', async () => {
    const source = 'partner:one'
    const batch = [
      { told: { name: '甲店', wechatId: 'pi_liang_1' }, source, sourceKey: 'k1' },
      { told: { name: '乙店', wechatId: 'PI_LIANG_1' }, source, sourceKey: 'k2' },
      { told: { name: '甲店' }, source, sourceKey: 'k1' },
      { told: { name: '丙店' }, source, sourceKey: 'k3' },
      { told: { wechatId: 'shancha_fang' }, source, sourceKey: 'k4' },
    ]
    const [first, same, again, other, registered] = await resolve(batch)
    expect(first).toMatchObject({ created: true })
    expect(same).toEqual({ sellerId: first!.sellerId, created: false })
    expect(again).toEqual({ sellerId: first!.sellerId, created: false })
    expect(other!.sellerId).not.toBe(first!.sellerId)
    expect(registered).toEqual({ sellerId: known, created: false })
    expect(await resolve(batch)).toEqual(
      [first, same, again, other, registered].map((one) => ({ ...one, created: false })),
    )
  })

  it('keeps the keys of two tellers apart', async () => {
    const [one] = await resolve([{ told: { name: '丁店' }, source: 'partner:one', sourceKey: 'k9' }])
    const [other] = await resolve([{ told: { name: '丁店' }, source: 'partner:two', sourceKey: 'k9' }])
    expect(one!.sellerId).not.toBe(other!.sellerId)
  })

  it('makes each seller once when the same large batch comes twice at the same moment', async () => {
    const batch = Array.from({ length: 100 }, (_, i) => ({ told: { wechatId: `da_pi_${i}` }, source: 'partner:big' }))
    const [one, other] = await Promise.all([resolve(batch), resolve([...batch].reverse())])
    expect(one.map(({ sellerId }) => sellerId)).toEqual(other.map(({ sellerId }) => sellerId).reverse())
  })
})
