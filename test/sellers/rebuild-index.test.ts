import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rebuildIndex } from '../../server/sellers/rebuild-index.ts'
import type { SearchIndex } from '../../server/sellers/search-index.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import { sellerIndex } from '../../server/sellers/seller-index.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import type { House } from '../support/house.ts'
import { givenSellers, openSearchableHouse } from './searchable-house.ts'

let house: House
beforeAll(async () => {
  house = await openSearchableHouse()
  await givenSellers(
    house,
    Array.from({ length: 30 }, (_, i) => ({ name: `重建小店${i}` })),
  )
})
afterAll(() => house.close())

/** Who bears the name; those who only resemble it left out. */
const find = async (query: string) => {
  const { rows, degraded } = await searchSellers(await house.as('intake'), { query })
  const bearers = rows.filter(({ why }) => why !== 'SOUND' && why !== 'SIGNS')
  return { degraded, names: bearers.map(({ row }) => row.name) }
}

/** The seller index, with something happening each time a batch was read for a rebuild. */
const disturbedBy = (happen: () => Promise<void>): SearchIndex => ({
  ...sellerIndex,
  async documentsOf(ctx, ids) {
    const documents = await sellerIndex.documentsOf(ctx, ids)
    await happen()
    return documents
  },
})

describe('rebuildIndex', () => {
  it('makes the same index again and tells how far it is', async () => {
    const told: { written: number; total: number }[] = []
    expect(await rebuildIndex(house.system(), sellerIndex, (progress) => told.push(progress))).toBe(30)
    expect(told).toEqual([{ written: 30, total: 30 }])
    expect(await find('重建小店7')).toEqual({ degraded: false, names: ['重建小店7'] })
  })

  it('goes on answering while it works', async () => {
    const answers: Awaited<ReturnType<typeof find>>[] = []
    await rebuildIndex(
      house.system(),
      disturbedBy(async () => void answers.push(await find('重建小店8'))),
    )
    answers.push(await find('重建小店8'))
    expect(answers).toEqual(Array(answers.length).fill({ degraded: false, names: ['重建小店8'] }))
    expect(answers.length).toBeGreaterThan(1)
  })

  it('keeps what was changed and added while it worked', async () => {
    // One for each batch that was read: what is not waited for would still work when the house is closed.
    const settling: Promise<void>[] = []
    await rebuildIndex(
      house.system(),
      disturbedBy(async () => {
        const rows = [
          { sourceKey: '重建小店9', name: '改名小店' },
          { sourceKey: 'new', name: '新来小店' },
        ]
        await upsertSellersBulk(house.system(), { source: 'test', rows })
        // The listener has to wait until this batch is queued, so it cannot be waited for here.
        settling.push(house.settle())
      }),
    )
    await Promise.all(settling)
    expect(await find('改名小店')).toEqual({ degraded: false, names: ['改名小店'] })
    expect(await find('新来小店')).toEqual({ degraded: false, names: ['新来小店'] })
    expect((await find('重建小店9')).names).not.toContain('重建小店9')
    expect((await house.parts.search.stateOf('sellers'))?.documents).toBe(31)
    expect(await house.parts.search.hasIndex('sellers_next')).toBe(false)
  })

  it('leaves the work to whoever is at it already', async () => {
    let second: number | undefined = -1
    await rebuildIndex(
      house.system(),
      disturbedBy(async () => {
        second = await rebuildIndex(house.system(), sellerIndex)
      }),
    )
    expect(second).toBeUndefined()
  })
})
