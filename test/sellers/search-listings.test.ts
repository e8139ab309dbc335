import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findListings } from '../../server/detection/find-listings.ts'
import { searchListings } from '../../server/sellers/search-listings.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import type { House } from '../support/house.ts'
import { givenSellers, openSearchableHouse } from './searchable-house.ts'

let house: House
let ids: Record<string, string>
beforeAll(async () => {
  house = await openSearchableHouse()
  ids = await givenSellers(house, [
    { name: '清溪包铺', identifiers: [{ kind: 'PHONE', value: '13800138031' }] },
    { name: '春风服饰' },
  ])
  await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [
      {
        sourceKey: '1',
        title: '頂級原單復刻女包 支持专柜验货',
        brand: '路易威登',
        sellerId: ids.清溪包铺,
        priceFen: 39_900,
        url: 'https://weidian.example/item?id=77001',
      },
      {
        sourceKey: '2',
        title: '手工编织草帽',
        text: '夏天戴着凉快，清溪本地麦秆',
        sellerId: ids.春风服饰,
        priceFen: 1_200,
      },
      { sourceKey: '3', title: '纯棉女装连衣裙', sellerId: ids.春风服饰, url: 'https://weidian.example/item?id=77002' },
    ],
  })
  await house.settle()
})
afterAll(() => house.close())

const titlesFor = async (query: string, more: Omit<Parameters<typeof findListings>[1], 'query'> = {}) => {
  const { rows, degraded } = await findListings(await house.as('intake'), { query, ...more })
  expect(degraded).toBe(false)
  return rows.map(({ row }) => row.title)
}

describe('searchListings', () => {
  it('finds a listing by its title in any script, its text, its brand and its seller', async () => {
    expect(await titlesFor('原单复刻')).toEqual(['頂級原單復刻女包 支持专柜验货'])
    expect(await titlesFor('麦秆')).toEqual(['手工编织草帽'])
    expect(await titlesFor('路易威登')).toEqual(['頂級原單復刻女包 支持专柜验货'])
    expect(await titlesFor('清溪包铺')).toContain('頂級原單復刻女包 支持专柜验货')
  })

  it('keeps to the filter, by what our screen made of it too', async () => {
    expect(await titlesFor('女', { filter: { sellerId: ids.春风服饰 } })).toEqual(['纯棉女装连衣裙'])
    const flagged = { filter: { flagged: true } }
    expect(await titlesFor('女包', flagged)).toEqual(['頂級原單復刻女包 支持专柜验货'])
    expect(await titlesFor('草帽', flagged)).toEqual([])
  })

  it('says why each is there', async () => {
    const whys = async (query: string) =>
      (await findListings(await house.as('intake'), { query })).rows.map(({ why }) => why)
    expect(await whys('原单复刻')).toEqual(['TITLE'])
    expect(await whys('路易威登')).toEqual(['BRAND'])
    expect(await whys('清溪包铺')).toEqual(expect.arrayContaining(['SELLER']))
    expect(await whys('麦秆')).toEqual(['TEXT'])
    expect(await whys('女包 路易威登')).toEqual(['SEVERAL'])
    expect(await whys('手工编织毛衣')).toEqual(['SOME_WORDS'])
    expect(await whys('')).toEqual([undefined, undefined, undefined])
  })

  it('finds a listing by its link, however that is written, and by its seller’s phone; never by a figure that is off', async () => {
    const whys = async (query: string) =>
      (await findListings(await house.as('intake'), { query })).rows.map(({ row, why }) => [row.title.slice(0, 2), why])
    for (const link of ['https://weidian.example/item?id=77001', 'http://www.weidian.example/item/?id=77001&spm=a'])
      expect(await whys(link)).toEqual([['頂級', 'IDENTIFIER']])
    expect(await whys('weidian.example/item?id=77003')).toEqual([])
    expect(await whys('138 0013 8031')).toEqual([['頂級', 'IDENTIFIER']])
    expect(await whys('13800138032')).toEqual([])
  })

  it('sorts by price and by age, with and without a text', async () => {
    const first = async (query: string, sort: 'CHEAPEST' | 'DEAREST' | 'NEWEST') =>
      (await titlesFor(query, { sort })).map((title) => title.slice(0, 2))
    expect(await first('', 'CHEAPEST')).toEqual(['手工', '頂級', '纯棉'])
    expect(await first('', 'DEAREST')).toEqual(['頂級', '手工', '纯棉'])
    expect(await first('女', 'DEAREST')).toEqual(['頂級', '纯棉'])
    expect(await first('女', 'NEWEST')).toEqual(['纯棉', '頂級'])
  })

  it('goes through all pages of what is sorted', async () => {
    const officer = await house.as('intake')
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await findListings(officer, { sort: 'CHEAPEST', first: 1, after })
      seen.push(page.rows[0]!.row.title.slice(0, 2))
      after = page.rows.at(-1)?.cursor
      more = page.hasNextPage
    }
    expect(seen).toEqual(['手工', '頂級', '纯棉'])
  })

  it('counts what can be narrowed by, another value of the chosen facet too', async () => {
    const counts = async (filter: Parameters<typeof findListings>[1]['filter'], query = '') => {
      const { countFacets } = await findListings(await house.as('intake'), { query, filter })
      return (await countFacets())!.map(({ facet, value, count }) => `${facet} ${value} ${count}`)
    }
    expect(await counts({})).toEqual(
      expect.arrayContaining(['brand 路易威登 1', 'source test 3', `sellerId ${ids.春风服饰} 2`, 'flagged true 1']),
    )
    expect(await counts({ sellerId: ids.春风服饰 })).toEqual(
      expect.arrayContaining([`sellerId ${ids.清溪包铺} 1`, 'source test 2']),
    )
    expect(await counts({}, '女')).toEqual(expect.arrayContaining(['source test 2', `sellerId ${ids.春风服饰} 1`]))
  })

  it('hears of a seller’s new name', async () => {
    const rows = [{ sourceKey: '春风服饰', name: '秋水衣坊' }]
    await upsertSellersBulk(house.system(), { source: 'test', rows })
    await house.settle()
    expect((await titlesFor('秋水衣坊')).sort()).toEqual(['手工编织草帽', '纯棉女装连衣裙'].sort())
  })

  it('lists all of them when nothing is asked', async () => {
    expect(await titlesFor('')).toHaveLength(3)
  })

  it('finds a title by any piece of it, by how it is spoken, and with a sign wrong; what is written before what sounds so', async () => {
    await upsertListingsBulk(house.system(), {
      source: 'test',
      rows: [
        { sourceKey: '4', title: '古法手打银手镯 传承工艺' },
        { sourceKey: '5', title: '谷罚收打印手卓 摆件' },
      ],
    })
    await house.settle()
    const found = async (query: string) =>
      (await findListings(await house.as('intake'), { query })).rows.map(({ row, why }) => [row.title.slice(0, 2), why])
    expect(await found('法手打')).toEqual([
      ['古法', 'TITLE'],
      ['谷罚', 'SOUND'],
    ])
    expect(await found('谷罚收打')).toEqual([
      ['谷罚', 'TITLE'],
      ['古法', 'SOUND'],
    ])
    expect(await found('shoudayin')).toEqual(
      expect.arrayContaining([
        ['古法', 'PINYIN'],
        ['谷罚', 'PINYIN'],
      ]),
    )
    expect(await found('shou da yin shou zhuo')).toHaveLength(2)
    expect(await found('gfsdysz')).toEqual(
      expect.arrayContaining([
        ['古法', 'INITIALS'],
        ['谷罚', 'INITIALS'],
      ]),
    )
    for (const wrong of ['古法手做银手镯', '法古手打银', '古法手打打银手镯', '古法打银手镯'])
      expect((await found(wrong))[0]).toEqual(['古法', expect.stringMatching(/SOME_WORDS|SOUND/)])
    expect(await found('xyzzy')).toEqual([])
  })
})

describe('who may', () => {
  it('finds nothing for who is not signed in, and a respondent’s own alone', async () => {
    expect((await searchListings(house.anonymous(), { query: '女包' })).rows).toEqual([])
    const sellerId = ids.春风服饰!
    const respondent = house.with({ kind: 'person', id: 'r', roles: ['respondent'], authorityIds: [], sellerId })
    expect(await (await findListings(respondent, { query: '女' })).countFacets()).toBeNull()
    expect((await searchListings(respondent, { query: '女包' })).rows.map(({ row }) => row.sellerId)).not.toContain(
      ids.清溪包铺,
    )
  })

  it('tells nothing of flags to who may not read findings', async () => {
    const mediator = await house.as('mediator')
    for (const flagged of [true, false])
      expect((await findListings(mediator, { query: '女', filter: { flagged } })).rows).toEqual([])
    const counts = await (await findListings(mediator, {})).countFacets()
    expect(counts!.map(({ facet }) => facet)).not.toContain('flagged')
  })
})
