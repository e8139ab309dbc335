import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NotFound } from '../../server/core/errors.ts'
import { getSeller, listSellers } from '../../server/sellers/seller-store.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let ids: string[]
beforeAll(async () => {
  house = await openHouse()
  const rows = Array.from({ length: 5 }, (_, i) => ({
    sourceKey: `${i}`,
    name: `小店${i}`,
    divisionCode: i < 3 ? '330182' : '330183',
  }))
  ids = (await upsertSellersBulk(house.system(), { source: 'test', rows })).ids
})
afterAll(() => house.close())

describe('listSellers', () => {
  it('goes through all sellers page by page, newest first, none twice', async () => {
    const officer = await house.as('intake')
    const seen: string[] = []
    let after: string | undefined
    for (let more = true; more; ) {
      const page = await listSellers(officer, { first: 2, after })
      seen.push(...page.rows.map(({ row }) => row.id))
      after = page.rows.at(-1)?.cursor
      more = page.hasNextPage
    }
    expect(seen).toEqual([...ids].reverse())
  })

  it('keeps to the filter', async () => {
    const { rows } = await listSellers(await house.as('intake'), { filter: { divisionCode: '330182' } })
    expect(rows).toHaveLength(3)
  })
})

describe('who may', () => {
  it('shows nothing to who is not signed in', async () => {
    expect((await listSellers(house.anonymous(), {})).rows).toEqual([])
    await expect(getSeller(house.anonymous(), ids[0]!)).rejects.toThrow(NotFound)
  })

  it('shows a respondent itself alone', async () => {
    const respondent = house.with({
      kind: 'person',
      id: 'r',
      roles: ['respondent'],
      authorityIds: [],
      sellerId: ids[1]!,
    })
    expect((await listSellers(respondent, {})).rows.map(({ row }) => row.id)).toEqual([ids[1]])
    await expect(getSeller(respondent, ids[0]!)).rejects.toThrow(NotFound)
  })
})
