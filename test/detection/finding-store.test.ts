import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
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
      { sourceKey: '2', sellerId, title: '香奈儿 纯原 女包' },
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
