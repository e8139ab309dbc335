import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
import { countFindingFacets } from '../../server/detection/count-finding-facets.ts'
import { findListings } from '../../server/detection/find-listings.ts'
import { countOpenFindings, listFindings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { registerSeller } from '../../server/sellers/register-seller.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let sellerId: string
let otherId: string

beforeAll(async () => {
  house = await openHouse()
  const ctx = house.system()
  sellerId = (await registerSeller(ctx, { name: '溪边小铺', kind: 'UNKNOWN', source: 'test' })).id
  otherId = (await registerSeller(ctx, { name: '云上杂货', kind: 'UNKNOWN', source: 'test' })).id
  const { ids } = await upsertListingsBulk(ctx, {
    source: 'test',
    rows: [
      { sourceKey: '1', sellerId, title: '高仿女包' },
      { sourceKey: '2', sellerId, title: '香奈儿 纯原 女包', brand: '香奈儿' },
      { sourceKey: '3', sellerId, title: '手工竹篮' },
      { sourceKey: '4', sellerId: otherId, title: '莆田纯原球鞋 一件代发' },
    ],
  })
  await screenListings(ctx, ids)
})
afterAll(() => house.close())

describe('listFindings', () => {
  it('lists the strongest first and pages through all of them once', async () => {
    const ctx = await house.as('investigator')
    const whole = (await listFindings(ctx, { first: 100 })).rows.map(({ row }) => row)
    expect(whole.map(({ score }) => score)).toEqual(whole.map(({ score }) => score).toSorted((a, b) => b - a))
    const paged: string[] = []
    let after: string | undefined
    do {
      const page = await listFindings(ctx, { first: 2, after })
      paged.push(...page.rows.map(({ row }) => row.id))
      after = page.hasNextPage ? page.rows.at(-1)!.cursor : undefined
    } while (after)
    expect(paged).toEqual(whole.map(({ id }) => id))
    expect(paged.length).toBeGreaterThan(3)
  })

  it('narrows by seller, signal and state', async () => {
    const ctx = await house.as('investigator')
    const signalsFor = async (filter: Parameters<typeof listFindings>[1]['filter']) =>
      (await listFindings(ctx, { filter })).rows.map(({ row }) => row.signal).toSorted()
    expect(await signalsFor({ sellerId })).toEqual(['brand-context', 'counterfeit-slang', 'counterfeit-slang'])
    expect(await signalsFor({ sellerId, signal: 'brand-context' })).toEqual(['brand-context'])
    expect(await signalsFor({ state: 'confirmed' })).toEqual([])
  })

  it('narrows by category, brand, office and score, each within bounds', async () => {
    const ctx = await house.as('investigator')
    const count = async (filter: Parameters<typeof listFindings>[1]['filter']) =>
      (await listFindings(ctx, { filter, first: 100 })).rows.length
    const all = await count({})
    expect(await count({ category: 'PAYMENT' })).toBe(0)
    expect(await count({ category: 'COUNTERFEIT' })).toBe(all)
    expect(await count({ brand: '香奈儿' })).toBe(2)
    expect(await count({ authorityId: house.town.countyId })).toBe(all)
    expect(await count({ authorityId: '00000000-0000-7000-8000-000000000000' })).toBe(0)
    expect(await count({ scoreFrom: 0.7 })).toBeLessThan(all)
    expect(await count({ scoreFrom: 0 })).toBe(all)
    await expect(listFindings(ctx, { filter: { scoreFrom: 2 } })).rejects.toThrow(InvalidInput)
    await expect(listFindings(ctx, { filter: { brand: 'x\0' } })).rejects.toThrow(InvalidInput)
  })

  it('counts what it can be narrowed by, of what the reader may see', async () => {
    const counts = await countFindingFacets(await house.as('investigator'), { brand: '香奈儿' })
    const valuesOf = (name: string) => counts.filter(({ facet }) => facet === name)
    expect(valuesOf('category')).toEqual([{ facet: 'category', value: 'COUNTERFEIT', count: 2 }])
    expect(valuesOf('brand')).toEqual([{ facet: 'brand', value: '香奈儿', count: 2 }])
    expect(valuesOf('sellerId')).toEqual([{ facet: 'sellerId', value: sellerId, count: 2 }])
    expect(await countFindingFacets(await house.as('mediator'), {})).toEqual([])
  })

  it('shows nothing to those who may not read findings', async () => {
    expect((await listFindings(await house.as('mediator'), {})).rows).toEqual([])
    expect((await listFindings(house.anonymous(), {})).rows).toEqual([])
  })

  it('refuses a cursor of another list', async () => {
    await expect(listFindings(house.system(), { after: 'WyJhIiwiYiJd' })).rejects.toThrow(InvalidInput)
  })
})

describe('countOpenFindings', () => {
  it('counts by seller and leaves out who has none', async () => {
    const counts = await countOpenFindings(await house.as('investigator'), [sellerId, otherId])
    expect(counts.get(sellerId)).toBe(3)
    expect(counts.get(otherId)).toBeGreaterThanOrEqual(1)
    expect(await countOpenFindings(await house.as('mediator'), [sellerId])).toEqual(new Map())
  })
})

describe('findListings', () => {
  it('narrows listings by their last screening', async () => {
    const ctx = await house.as('investigator')
    const titles = async (flagged: boolean) =>
      (await findListings(ctx, { filter: { flagged } })).rows.map(({ row }) => row.title).toSorted()
    expect(await titles(true)).toEqual(['莆田纯原球鞋 一件代发', '香奈儿 纯原 女包', '高仿女包'].toSorted())
    expect(await titles(false)).toEqual(['手工竹篮'])
  })
})
