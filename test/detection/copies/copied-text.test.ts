import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dismissFinding } from '../../../server/detection/decide-finding.ts'
import { findFindingsByListings } from '../../../server/detection/finding-store.ts'
import { findScreeningsByListings } from '../../../server/detection/screening-store.ts'
import { mergeSellers } from '../../../server/sellers/merging/merge-sellers.ts'
import { unmergeSellers } from '../../../server/sellers/merging/unmerge-sellers.ts'
import { findSellersByIds } from '../../../server/sellers/seller-store.ts'
import { upsertListingsBulk } from '../../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../../support/house.ts'
import { copiedListings } from './copied-listings.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const words = {
  title: '手工编织草帽 海边度假 可折叠',
  text: '夏天去海边一定要带一顶好看的草帽，这款是村里的阿姨一针一线编出来的，帽檐够宽，收起来也不占地方，送朋友很体面。',
}
const reworded = {
  title: '海边度假 手工编织草帽 可折叠',
  text: '🌊夏天去海边一定要带一頂好看的草帽，這款是村裡的阿姨一針一線編出來的，收起來也不占地方，帽檐夠寬，送朋友很體面！只要59元',
}

let next = 0
const seller = async () => {
  const { ids } = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: `S${next++}`, name: `草帽铺${next}` }],
  })
  return ids[0]!
}
const offer = async (sellerId: string | null, row: { title: string; text?: string }, sourceKey = `L${next++}`) => {
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows: [{ sourceKey, sellerId, ...row }] })
  await house.settle()
  return { id: ids[0]!, change: (to: { title: string; text?: string }) => offer(sellerId, to, sourceKey) }
}
const copyOf = async (id: string) =>
  (await findFindingsByListings(house.system(), [id])).find(({ signal }) => signal === 'copied-text')
/** Words that no other test uses. */
const unused = copiedListings(400, 11).filter(({ group }) => group === undefined)
const fresh = () => {
  const { title, text } = unused.pop()!
  return { title, text }
}

describe('copied-text', () => {
  it('finds the words of one seller at another, and tells both, with the words they share', async () => {
    const first = await offer(await seller(), words)
    expect(await copyOf(first.id)).toBeUndefined()
    const second = await offer(await seller(), reworded)
    const found = await copyOf(second.id)
    expect(found).toMatchObject({ category: 'COPY', severity: 1, score: 0.2, state: 'open' })
    expect(found!.noteZh).toContain('另外 1 家商家')
    expect(found!.noteZh).toContain(words.title)
    expect(found!.spans.length).toBeGreaterThan(0)
    for (const { field, start, end, text } of found!.spans)
      expect(reworded[field as 'title' | 'text'].slice(start, end)).toBe(text)
    expect(await copyOf(first.id)).toMatchObject({ state: 'open', score: 0.2 })
  })

  it('flags nothing as counterfeit by itself', async () => {
    const row = fresh()
    const [a, b] = [await offer(await seller(), row), await offer(await seller(), row)]
    expect(await copyOf(b.id)).toBeDefined()
    const [screening] = await findScreeningsByListings(house.system(), [a.id])
    expect(screening).toMatchObject({ flagged: false })
    expect(screening!.score).toBeLessThan(0.1)
  })

  it('finds nothing in a seller that repeats itself, in listings without a seller, nor in a line too short', async () => {
    const [same, row] = [await seller(), fresh()]
    const rows = [
      await offer(same, row),
      await offer(same, row),
      await offer(null, row),
      await offer(await seller(), { title: '纯棉短袖T恤 包邮' }),
      await offer(await seller(), { title: '纯棉短袖T恤 包邮' }),
    ]
    for (const { id } of rows) expect(await copyOf(id)).toBeUndefined()
  })

  it('takes merged sellers for one, and for two again after the merge is undone', async () => {
    const row = fresh()
    const sellers = [await seller(), await seller()] as const
    const offered = [await offer(sellers[0], row), await offer(sellers[1], row)]
    for (const { id } of offered) expect(await copyOf(id)).toBeDefined()
    const head = await house.as('head')
    const versions = await findSellersByIds(head, sellers)
    const versionOf = (id: string) => versions.find((row) => row.id === id)!.version
    const merge = await mergeSellers(head, {
      ...{ sellerId: sellers[0], intoId: sellers[1], reason: '同一经营者' },
      expectedVersions: [versionOf(sellers[0]), versionOf(sellers[1])],
    })
    await house.settle()
    for (const { id } of offered) expect(await copyOf(id)).toBeUndefined()
    await unmergeSellers(head, { mergeId: merge.id, reason: '不是同一经营者' })
    await house.settle()
    for (const { id } of offered) expect(await copyOf(id)).toBeDefined()
  })

  it('takes the finding back at the other seller when the words go', async () => {
    const row = fresh()
    const first = await offer(await seller(), row)
    const second = await offer(await seller(), row)
    await second.change({
      title: '机械键盘 茶轴 有线',
      text: '办公打字安静，键帽可换，带防尘罩，说明书齐全，支持开发票，当天发出，三包。',
    })
    expect(await copyOf(first.id)).toBeUndefined()
  })

  it('keeps a dismissal while the words stay', async () => {
    const row = fresh()
    const first = await offer(await seller(), row)
    await offer(await seller(), row)
    const found = await copyOf(first.id)
    await dismissFinding(await house.as('investigator'), { findingId: found!.id, reason: '同一厂家的统一介绍' })
    await offer(await seller(), row)
    expect(await copyOf(first.id)).toMatchObject({ state: 'dismissed' })
  })

  it('compares a full bucket in part, says so, and still finds the copy', async () => {
    const crowd = await seller()
    const row = fresh()
    const { ids } = await upsertListingsBulk(house.system(), {
      source: 'crowd',
      rows: Array.from({ length: 120 }, (_, i) => ({ sourceKey: `C${i}`, sellerId: crowd, ...row })),
    })
    await house.settle()
    const copy = await offer(await seller(), row)
    expect(await copyOf(copy.id)).toBeDefined()
    expect(await copyOf(ids.at(-1)!)).toBeDefined()
    const print = await house.parts.db
      .selectFrom('listingTextPrint')
      .select('isBounded')
      .where('listingId', '=', copy.id)
      .executeTakeFirstOrThrow()
    expect(print.isBounded).toBe(true)
  })
})
