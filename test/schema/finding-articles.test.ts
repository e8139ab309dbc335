import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { registerSeller } from '../../server/sellers/register-seller.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let listingIds: string[]
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  cookie = await server.signIn('investigator')
  const { id: sellerId } = await registerSeller(house.system(), {
    name: '白鹭小铺',
    kind: 'UNKNOWN',
    divisionCode: '330182',
    source: 'test',
  } as never)
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [
      { sourceKey: 'bare', title: '养生杯垫 三无产品便宜卖 无中文标签 没有生产日期', sellerId },
      { sourceKey: 'wink', title: '女包 懂的来', sellerId },
    ],
  })
  listingIds = ids
  await screenListings(house.system(), ids)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const articlesOf = async (listing: number, signal: string, locale = 'zh-CN'): Promise<string[]> => {
  const query = `query ($id: UUID!) { listing(id: $id) { findings { signal articles } } }`
  const headers = { 'accept-language': locale }
  const { data, errors } = await server.graphql(query, { id: listingIds[listing] }, { cookie, headers })
  expect(errors).toBeUndefined()
  return data.listing.findings.find((one: { signal: string }) => one.signal === signal).articles
}

describe('the articles of a finding', () => {
  it('are those of the words it met, each with the date of its text, in the reader’s language', async () => {
    const articles = await articlesOf(0, 'missing-label')
    expect(articles).toContain('《产品质量法》（2018年修正）第二十七条第（二）项')
    expect(articles).toContain('《产品质量法》（2018年修正）第二十七条第（四）项、第五十四条')
    expect(new Set(articles).size).toBe(articles.length)
    expect(await articlesOf(0, 'missing-label', 'en')).toContain('Product Quality Law (2018) arts. 27(4), 54')
  })

  it('say why it is looked at where no article forbids the words', async () => {
    expect(await articlesOf(1, 'wink')).toEqual([expect.stringContaining('法律未禁止此类用语')])
  })

  it('are those of the signal where a finding is from before they were kept', async () => {
    await sql`update finding set articles = null where listing_id = ${listingIds[0]!}`.execute(house.system().db)
    expect(await articlesOf(0, 'missing-label')).toEqual(['《产品质量法》（2018年修正）第二十七条'])
    await screenListings(house.system(), listingIds)
    expect((await articlesOf(0, 'missing-label')).length).toBeGreaterThan(1)
  })
})
