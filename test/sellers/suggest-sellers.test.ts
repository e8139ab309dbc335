import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { openDatabase } from '../../server/core/database.ts'
import { InvalidInput, TooMany } from '../../server/core/errors.ts'
import { LIMITS } from '../../server/core/limits.ts'
import { suggestSellers } from '../../server/sellers/suggest-sellers.ts'
import type { House } from '../support/house.ts'
import { tellOfSeller } from '../support/tell-of-seller.ts'
import { givenSellers, openSearchableHouse } from './searchable-house.ts'

let house: House
beforeAll(async () => {
  house = await openSearchableHouse()
  await givenSellers(house, [
    {
      name: '清溪茶业',
      accounts: [
        { platform: 'WECHAT', handle: 'qingxi_cha88' },
        { platform: 'SHOP', handle: '清溪茶业旗舰店' },
      ],
      identifiers: [{ kind: 'PHONE', value: '13800138031' }],
    },
    ...Array.from({ length: 12 }, (_, i) => ({ name: `春风服饰${i}` })),
  ])
  await tellOfSeller(house.anonymous(), { shopName: '清溪骗子' })
  await house.settle()
})
afterAll(() => house.close())

const suggest = async (address: string, text: string) => (await suggestSellers(from(address), text)).sellers

const from = (address: string) => house.with({ kind: 'anonymous', roles: [], authorityIds: [], address })

describe('suggestSellers', () => {
  it('suggests registered sellers by what was typed so far, with no more than anybody may know', async () => {
    const suggestions = await suggest('10.0.0.1', '清溪')
    expect(suggestions).toEqual([
      {
        id: expect.any(String),
        number: expect.stringMatching(/^P2026-/),
        name: '清溪茶业',
        divisionCode: null,
        accountPlatforms: ['SHOP', 'WECHAT'],
      },
    ])
    expect((await suggest('10.0.0.1', 'qingxich')).map(({ name }) => name)).toEqual(['清溪茶业'])
  })

  it('suggests nobody who is known from somebody’s word alone', async () => {
    expect((await suggest('10.0.0.1', '清溪骗子')).map(({ name }) => name)).not.toContain('清溪骗子')
  })

  it('suggests nobody who came to be known by a filer’s word, even when confirmed: the name is that word', async () => {
    const owner = openDatabase(house.databaseUrl, { max: 1 })
    await sql`update seller set status = 'active' where name = '清溪骗子'`.execute(owner.db)
    await owner.close()
    await house.settle()
    expect(await suggest('10.0.0.1', '清溪骗子')).toEqual([])
  })

  it('suggests nothing by an identifier', async () => {
    expect(await suggest('10.0.0.1', '13800138031')).toEqual([])
    expect(await suggest('10.0.0.1', 'qingxi_cha88')).toEqual([])
  })

  it('waits for two signs and gives eight at most', async () => {
    expect(await suggest('10.0.0.1', '春')).toEqual([])
    expect(await suggest('10.0.0.1', ' 春· ')).toEqual([])
    expect(await suggest('10.0.0.1', '春风')).toHaveLength(8)
  })

  it('refuses more than anybody types', async () => {
    await expect(suggest('10.0.0.1', '长'.repeat(61))).rejects.toThrow(InvalidInput)
  })

  it('is limited for one address', async () => {
    const asked = Array.from({ length: LIMITS.suggestByAddress.points + 1 }, () => suggest('10.0.0.2', '清溪'))
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(1)
    await expect(suggest('10.0.0.2', '清溪')).rejects.toThrow(TooMany)
    expect(await suggest('10.0.0.3', '清溪')).toHaveLength(1)
  })
})
