import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import type { SellerFilter } from '../../server/sellers/seller-store.ts'
import { given } from '../support/given.ts'
import type { House } from '../support/house.ts'
import { givenSellers, openSearchableHouse } from './searchable-house.ts'

let house: House
let ids: Record<string, string>
beforeAll(async () => {
  house = await openSearchableHouse()
  ids = await givenSellers(house, [
    { name: '清溪茶业', kind: 'ENTERPRISE', identifiers: [{ kind: 'PHONE', value: '13800138021' }] },
    { name: '清溪茶业集团', accounts: [{ platform: 'WECHAT', handle: 'qingxi_cha88' }] },
    { name: '青溪茶叶' },
    { name: '云岭蜂蜜自家蜂场' },
    { name: '鸿宇装饰', accounts: [{ platform: 'SHOP', handle: '木匠之家' }] },
    { name: '麥田生活館' },
    { name: '光明前程' },
    { name: '绿野女装' },
    { name: '华兴通讯', divisionCode: '330182' },
    { name: '华兴电器' },
    { name: 'New Harbour 专柜' },
    { name: '邻家小店', identifiers: [{ kind: 'PHONE', value: '13800138022' }] },
    { name: '尾号人家', identifiers: [{ kind: 'BANK_TAIL', value: '8022' }] },
    { name: '张记茶铺' },
    { name: '三圣堂' },
    { name: '杭州明月楼网络科技有限公司' },
    { name: 'Trail2024 户外' },
    ...Array.from({ length: 25 }, (_, i) => ({ name: `春风服饰${String(i).padStart(2, '0')}` })),
  ])
})
afterAll(() => house.close())

const namesFor = async (query: string, filter?: SellerFilter) => {
  const { rows, degraded } = await searchSellers(await house.as('intake'), { query, filter })
  expect(degraded).toBe(false)
  return rows.map(({ row }) => row.name)
}

describe('searchSellers', () => {
  it('puts the exact name first, before longer names that begin with it', async () => {
    expect((await namesFor('清溪茶业')).slice(0, 2)).toEqual(['清溪茶业', '清溪茶业集团'])
  })

  it('finds a name by any part of it', async () => {
    expect(await namesFor('宇装')).toEqual(['鸿宇装饰'])
    expect(await namesFor('茶业集')).toEqual(['清溪茶业集团'])
    expect(await namesFor('华兴 通讯')).toEqual(['华兴通讯'])
  })

  it('finds a name in traditional or simplified signs, and through brackets and symbols between them', async () => {
    expect(await namesFor('麦田生活馆')).toEqual(['麥田生活館'])
    expect(await namesFor('清溪茶業')).toContain('清溪茶业')
    expect(await namesFor('麦(mài)田·生活馆')).toEqual(['麥田生活館'])
  })

  it('finds a name by its pinyin, whole or with spaces, and by its initials', async () => {
    expect(await namesFor('hongyuzhuangshi')).toEqual(['鸿宇装饰'])
    expect(await namesFor('hong yu zhuang shi')).toEqual(['鸿宇装饰'])
    expect(await namesFor('hyzs')).toEqual(['鸿宇装饰'])
    // ü as it is written, typed, noted and stamped into passports.
    for (const query of ['lüyenüzhuang', 'lvyenvzhuang', 'lu:ye nu:zhuang', 'Lyuye Nyuzhuang'])
      expect(await namesFor(query)).toEqual(['绿野女装'])
    expect(await namesFor('new harbour')).toEqual(['New Harbour 专柜'])
  })

  it('forgives a wrong sign, two signs swapped, and a sign that sounds the same', async () => {
    expect((await namesFor('鸿宇装师'))[0]).toBe('鸿宇装饰')
    expect((await namesFor('光前明程'))[0]).toBe('光明前程')
    expect((await namesFor('华兴童讯'))[0]).toBe('华兴通讯')
  })

  it('says why each is there, and puts nobody who only resembles before somebody who is called so', async () => {
    const whys = async (query: string) => {
      const { rows } = await searchSellers(await house.as('intake'), { query })
      return rows.map(({ row, why }) => [row.name, why])
    }
    expect(await whys('清溪茶业')).toEqual([
      ['清溪茶业', 'SAME_NAME'],
      ['清溪茶业集团', 'PART_OF_NAME'],
      ['青溪茶叶', 'SOUND'],
    ])
    expect(await whys('青溪茶叶')).toEqual([
      ['青溪茶叶', 'SAME_NAME'],
      ['清溪茶业', 'SOUND'],
      ['清溪茶业集团', 'SOUND'],
    ])
    expect(await whys('华星通讯')).toEqual([['华兴通讯', 'SOUND']])
    expect(await whys('华兴通话')).toEqual([['华兴通讯', 'SIGNS']])
    expect(await whys('木匠之家')).toEqual([['鸿宇装饰', 'IDENTIFIER']])
    expect(await whys('木匠之')).toEqual([['鸿宇装饰', 'OTHER_NAME']])
    expect(await whys('hyzs')).toEqual([['鸿宇装饰', 'INITIALS']])
    expect(await whys('hongyuzhuangshi')).toEqual([['鸿宇装饰', 'PINYIN']])
    expect(await whys('13800138022')).toEqual([['邻家小店', 'IDENTIFIER']])
  })

  it('finds a seller by its shop', async () => {
    expect(await namesFor('木匠之家')).toEqual(['鸿宇装饰'])
  })

  it('finds the holder of a phone number or a WeChat ID, and never a neighbour by a typing error', async () => {
    expect(await namesFor('+86 13800138021')).toEqual(['清溪茶业'])
    expect(await namesFor('13800138022')).toEqual(['邻家小店'])
    expect(await namesFor('13800138023')).toEqual([])
    expect(await namesFor('QingXi_Cha88')).toEqual(['清溪茶业集团'])
    expect(await namesFor('qingxi_cha89')).toEqual([])
  })

  it('takes a pasted phone number or WeChat ID out of the words around it: the holder first, then who is called so', async () => {
    const hitsFor = async (query: string) =>
      (await searchSellers(await house.as('intake'), { query })).rows.map(({ row, why }) => [row.name, why])
    const holder = ['邻家小店', 'IDENTIFIER']
    const namesake = ['张记茶铺', 'SAME_NAME']
    for (const query of ['张记茶铺 13800138022', '电话：138 0013 8022，张记茶铺', '张记茶铺13800138022'])
      expect(await hitsFor(query)).toEqual([holder, namesake])
    expect(await hitsFor('微信 qingxi_cha88 张记茶铺')).toEqual([['清溪茶业集团', 'IDENTIFIER'], namesake])
    expect(await hitsFor('微信号:QingXi_Cha88')).toEqual([['清溪茶业集团', 'IDENTIFIER']])
    expect(await hitsFor('qingxi_cha88 13800138022')).toEqual([
      expect.arrayContaining(['IDENTIFIER']),
      expect.arrayContaining(['IDENTIFIER']),
    ])
    // A figure away lives somebody else: only the name is left.
    expect(await hitsFor('张记茶铺 13800138023')).toEqual([namesake])
    expect(await hitsFor('微信 qingxi_cha89 张记茶铺')).toEqual([namesake])
    expect(await hitsFor('电话 13800138023')).toEqual([])
    // Nobody is known by what is only part of a name.
    expect(await hitsFor('Trail2024 户外')).toEqual([['Trail2024 户外', 'SAME_NAME']])
  })

  it('takes four figures or a card number for those of a card, and no phone number', async () => {
    expect(await namesFor('8022')).toEqual(['尾号人家'])
    expect(await namesFor('6222 0000 0000 8022')).toEqual(['尾号人家'])
    expect(await namesFor('13800138022')).toEqual(['邻家小店'])
  })

  it('reads pinyin with hyphens, tone figures or dots between initials, and half of a name in letters', async () => {
    for (const query of ['hong-yu-zhuang-shi', "hong'yu'zhuang'shi", 'hong2 yu3 zhuang1 shi4'])
      expect(await namesFor(query)).toEqual(['鸿宇装饰'])
    for (const query of ['h.y.z.s', 'H-Y-Z-S', '鸿宇zhuangshi', '鸿宇zs', 'hongyu装饰', 'hy装饰'])
      expect(await namesFor(query)).toEqual(['鸿宇装饰'])
    // What might be a WeChat ID is looked for as it stands.
    expect(await namesFor('hong2yu3zhuang1shi4')).toEqual([])
  })

  it('finds a name with a figure for a sign, with words behind it, and a long one with two wrong signs', async () => {
    expect(await namesFor('3圣堂')).toEqual(['三圣堂'])
    expect(await namesFor('张记茶铺官方旗舰店')).toEqual(['张记茶铺'])
    expect(await namesFor('杭州名月楼网络科枝有限公司')).toEqual(['杭州明月楼网络科技有限公司'])
  })

  it('finds a seller known by its WeChat ID alone by that ID and by nothing like it', async () => {
    await given(house).submission({ kinds: ['LEAD'], seller: { wechatId: 'wumingdian' } })
    await house.settle()
    expect(await namesFor('wumingdian')).toEqual(['wum****dian'])
    expect(await namesFor('wumingdiam')).toEqual([])
  })

  it('finds a seller by its public number', async () => {
    const { rows } = await searchSellers(await house.as('intake'), { query: '鸿宇装饰' })
    expect(await namesFor(rows[0]!.row.number.toLowerCase())).toEqual(['鸿宇装饰'])
  })

  it('keeps to the filter', async () => {
    expect(await namesFor('华兴', { divisionCode: '330182' })).toEqual(['华兴通讯'])
    expect(await namesFor('清溪', { kind: 'ENTERPRISE' })).toEqual(['清溪茶业'])
    expect(await namesFor('清溪', { divisionCode: '" OR kind = "UNKNOWN' })).toEqual([])
  })

  it('gives every hit once over all pages', async () => {
    const officer = await house.as('intake')
    const seen: string[] = []
    let after: string | undefined
    for (let more = true; more; ) {
      const page = await searchSellers(officer, { query: '春风服饰', first: 10, after })
      seen.push(...page.rows.map(({ row }) => row.name))
      after = page.rows.at(-1)?.cursor
      more = page.hasNextPage
    }
    expect([...seen].sort()).toEqual(Array.from({ length: 25 }, (_, i) => `春风服饰${String(i).padStart(2, '0')}`))
  })

  it('gives every hit once also when one of them comes first by its identifier', async () => {
    const holder = { name: '春风服饰总店', identifiers: [{ kind: 'SHOP_NAME' as const, value: '春风服饰' }] }
    await givenSellers(house, [holder])
    const officer = await house.as('intake')
    const first = await searchSellers(officer, { query: '春风服饰', first: 4 })
    expect(first.rows[0]?.row.name).toBe('春风服饰总店')
    const rest = await searchSellers(officer, { query: '春风服饰', first: 100, after: first.rows.at(-1)!.cursor })
    const seen = [...first.rows, ...rest.rows].map(({ row }) => row.name)
    expect(seen).toHaveLength(26)
    expect(new Set(seen).size).toBe(26)
  })

  it('goes on behind the one that comes first by its identifier, however short the page', async () => {
    const officer = await house.as('intake')
    const seen: string[] = []
    let after: string | undefined
    for (let more = true; more && seen.length < 40; ) {
      const page = await searchSellers(officer, { query: '春风服饰', first: 1, after })
      seen.push(...page.rows.map(({ row }) => row.name))
      after = page.rows.at(-1)?.cursor
      more = page.hasNextPage
    }
    expect(seen).toHaveLength(26)
    expect(new Set(seen).size).toBe(26)
  })

  it('finds a longer name by a part of it with a wrong sign', async () => {
    expect((await namesFor('青溪茶业集')).slice(0, 1)).toEqual(['清溪茶业集团'])
    expect(await namesFor('鸿宇装师')).toContain('鸿宇装饰')
    expect((await namesFor('云岭蜂密'))[0]).toBe('云岭蜂蜜自家蜂场')
  })

  it('refuses a cursor that is not one, and text that cannot be kept', async () => {
    const officer = await house.as('intake')
    for (const after of [
      'x',
      Buffer.from('[-1]').toString('base64url'),
      Buffer.from('["1 or 1"]').toString('base64url'),
    ])
      await expect(searchSellers(officer, { query: '春风', after })).rejects.toThrow(InvalidInput)
    await expect(searchSellers(officer, { query: 'a\0b' })).rejects.toThrow(InvalidInput)
    await expect(searchSellers(officer, { query: '长'.repeat(101) })).rejects.toThrow(InvalidInput)
  })

  it('takes any text for text, and signs alone for nothing', async () => {
    for (const query of ["'; drop table seller; --", 'AND OR NOT', 'kind = "UNKNOWN"', '清溪"; "'])
      expect(Array.isArray(await namesFor(query))).toBe(true)
    for (const query of ['"', '\\', '%', '_', '😀', '（）', ')(', '\u202e\u200b'])
      expect(await namesFor(query)).toEqual([])
  })
})

describe('who may', () => {
  it('finds nothing for who is not signed in, whatever the index holds', async () => {
    expect((await searchSellers(house.anonymous(), { query: '清溪茶业' })).rows).toEqual([])
  })

  it('finds a respondent itself alone, by name and by identifier', async () => {
    const sellerId = ids.华兴通讯!
    const respondent = house.with({ kind: 'person', id: 'r', roles: ['respondent'], authorityIds: [], sellerId })
    const found = await searchSellers(respondent, { query: '华兴' })
    expect(found.rows.map(({ row }) => row.id)).toEqual([sellerId])
    expect((await searchSellers(respondent, { query: '13800138021' })).rows).toEqual([])
  })
})
