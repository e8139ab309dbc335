import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dismissFinding } from '../../../server/detection/decide-finding.ts'
import { findFindingsByListings } from '../../../server/detection/finding-store.ts'
import { livePriceRanges } from '../../../server/detection/prices/live-price-ranges.ts'
import { FEWEST_SELLERS, observePrices } from '../../../server/detection/prices/observe-prices.ts'
import { type KeyedListing, upsertListingsBulk } from '../../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import { weijian } from '../../commands/weijian.ts'
import { givenBrand } from '../../support/given-brand.ts'
import { type House, openHouse, TEST_KEYS, TEST_SECRET } from '../../support/house.ts'
import { type OpenedServer, openServer } from '../../support/open-server.ts'

/** What twelve sellers ask for one jar, in yuan. */
const usual = [360, 380, 390, 398, 400, 410, 420, 428, 430, 450, 468, 520]

let house: House
let server: OpenedServer
let sellers: readonly string[]
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  await givenBrand(house, '山茶坊')
  const rows = [...usual, 0, 0].map((_, i) => ({ sourceKey: `S${i}`, name: `${i}号小铺` }))
  sellers = (await upsertSellersBulk(house.system(), { source: 'test', rows })).ids
  await offer(usual.map((yuan, i) => ({ title: '山茶坊 面霜 50ml', sellerId: sellers[i]!, priceFen: yuan * 100 })))
})
afterAll(async () => {
  await server.close()
  await house.close()
})

let next = 0
const offer = async (listings: readonly Omit<KeyedListing, 'sourceKey'>[]): Promise<readonly string[]> => {
  const rows = listings.map((listing) => ({ sourceKey: `L${next++}`, ...listing }))
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await house.settle()
  return ids
}
const cheap = { title: '山茶坊 面霜 50ml 今日 ¥88', priceFen: 8_800 }
const findingOf = async (id: string) =>
  (await findFindingsByListings(house.system(), [id])).find(({ signal }) => signal === 'price-below-range')
const rangeOf = async (goods: string) =>
  [...(await livePriceRanges(house.system())).values()].find((range) => range.goods === goods)

describe('what a brand’s goods are offered at', () => {
  it('is worked out by the day from the register, and screens again what is far under it', async () => {
    const [id] = await offer([{ ...cheap, sellerId: sellers[12]! }])
    expect(await findingOf(id!)).toBeUndefined()
    expect(await observePrices(house.system())).toMatchObject({ asOf: '2026-11-23', offers: 13 })
    await house.settle()
    const range = await rangeOf('skinCare')
    expect(range).toMatchObject({ sellers: 13, listings: 13, amount: '50ml', p50: 41_000, lowFen: 19_500 })
    expect(await findingOf(id!)).toMatchObject({
      severity: 3,
      spans: [{ field: 'title', start: 15, end: 18, text: '¥88' }],
      noteZh: expect.stringContaining('截至 2026-11-23，登记的同类商品 13 件、商家 13 家'),
    })
  })

  it('is told by the API with the price marked where no words say it', async () => {
    const [id] = await offer([{ title: '山茶坊 面霜 50ml', sellerId: sellers[13]!, priceFen: 15_000 }])
    const query = `query ($id: UUID!) { listing(id: $id) { findings { signal note severity spans { field text } } } }`
    const cookie = await server.signIn('investigator')
    const { data, errors } = await server.graphql(query, { id }, { cookie, locale: 'en' } as never)
    expect(errors).toBeUndefined()
    expect(data.listing.findings).toEqual([
      expect.objectContaining({
        signal: 'price-below-range',
        severity: 2,
        spans: [{ field: 'price', text: '150' }],
        note: expect.stringContaining('低于 195 元'),
      }),
    ])
  })

  it.each([
    ['a fair price', { title: '山茶坊 面霜 50ml', priceFen: 35_000 }],
    ['another amount', { title: '山茶坊 面霜 5ml', priceFen: 3_800 }],
    ['other goods', { title: '山茶坊 口红', priceFen: 8_800 }],
    ['a used piece', { title: '闲置 山茶坊 面霜 50ml', priceFen: 8_800 }],
    ['a sample', { title: '山茶坊 面霜 50ml 小样', priceFen: 8_800 }],
    ['a down payment', { title: '山茶坊 面霜 50ml 定金', priceFen: 8_800 }],
    ['no brand', { title: '面霜 50ml', priceFen: 8_800 }],
  ])('lets %s pass', async (_what, listing) => {
    const [id] = await offer([{ ...listing, sellerId: sellers[0]! }])
    expect(await findingOf(id!)).toBeUndefined()
  })

  it('is no range with too few sellers, however many listings one of them has', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      title: `山茶坊 口红 ${i}号色`,
      sellerId: sellers[i % (FEWEST_SELLERS - 1)]!,
      priceFen: 30_000,
    }))
    await offer(many)
    await observePrices(house.system())
    expect(await rangeOf('lipstick')).toBeUndefined()
    expect(await rangeOf('skinCare')).toBeDefined()
  })

  it('is not moved by one seller with many cheap listings, nor by what is flagged as counterfeit', async () => {
    await offer(Array.from({ length: 60 }, () => ({ ...cheap, sellerId: sellers[12]! })))
    await offer(sellers.map((sellerId) => ({ ...cheap, title: '山茶坊 面霜 50ml 高仿 A货', sellerId })))
    await observePrices(house.system())
    expect(await rangeOf('skinCare')).toMatchObject({ lowFen: 19_000, sellers: 14 })
  })

  it('is worked out once a day where little came, and anew the next day', async () => {
    expect(await observePrices(house.system())).toBeUndefined()
    house.clock.set('2026-11-24T02:00:00Z')
    expect(await observePrices(house.system())).toMatchObject({ asOf: '2026-11-24' })
    expect(await observePrices(house.system())).toBeUndefined()
  })
})

describe('a dismissed finding on a price', () => {
  it('stays dismissed while words and price stay, and is looked at again at another price', async () => {
    const row = { sourceKey: 'dismissed', title: '山茶坊 面霜 50ml', sellerId: sellers[12]! }
    const put = async (priceFen: number) => {
      const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows: [{ ...row, priceFen }] })
      await house.settle()
      return ids[0]!
    }
    const id = await put(9_900)
    await dismissFinding(await house.as('investigator'), { findingId: (await findingOf(id))!.id, reason: '临期清仓' })
    await put(9_900)
    expect(await findingOf(id)).toMatchObject({ state: 'dismissed' })
    await put(5_900)
    expect(await findingOf(id)).toMatchObject({ state: 'open', decisionReason: null })
  })
})

describe('weijian screen', () => {
  it('holds prices against a file of ranges without a server, and says which', async () => {
    await mkdir(house.dataDir, { recursive: true })
    const [ranges, listings] = ['ranges.jsonl', 'listings.jsonl'].map((name) => join(house.dataDir, name))
    const { code, out } = await weijian(['export', 'price-ranges', ranges!], {
      DATABASE_URL: house.databaseUrl,
      MEILI_URL: house.search.url,
      MEILI_KEY: house.search.key,
      DATA_DIR: house.dataDir,
      SECRET: TEST_SECRET,
      DATA_KEYS: TEST_KEYS,
    })
    expect([code, out]).toEqual([0, '1 ranges written\n'])
    // Without the register a brand is known where the shipped list has it.
    const line = (await readFile(ranges!, 'utf8')).replace('"brandKey":"山茶坊"', '"brandKey":"海蓝之谜"')
    await writeFile(ranges!, line)
    await writeFile(listings!, JSON.stringify({ id: 1, text: '海蓝之谜 面霜 50ml', price: 88 }))
    const screened = await weijian(['screen', listings!, '--price-ranges', ranges!])
    expect(screened.err).toBe('Prices are held against 1 ranges as of 2026-11-24.\n')
    expect(JSON.parse(screened.out).findings.map(({ signal }: { signal: string }) => signal)).toEqual([
      'price-below-range',
    ])
    expect(JSON.parse((await weijian(['screen', listings!])).out).findings).toEqual([])
    await writeFile(ranges!, `${line}{"brandKey":"x"}\nno json\n`)
    const refused = await weijian(['screen', listings!, '--price-ranges', ranges!])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/^line 2: [\s\S]*line 3: [\s\S]*was refused whole/)
  })
})
