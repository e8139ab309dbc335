import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { listMergeCandidates } from '../../../server/sellers/merging/candidate-store.ts'
import { matchSellers } from '../../../server/sellers/merging/match-sellers.ts'
import { mergeSellers } from '../../../server/sellers/merging/merge-sellers.ts'
import { listMergesOf, representativesOf } from '../../../server/sellers/merging/merge-store.ts'
import { rejectMerge } from '../../../server/sellers/merging/reject-merge.ts'
import { unmergeSellers } from '../../../server/sellers/merging/unmerge-sellers.ts'
import { upsertListingsBulk } from '../../../server/sellers/upsert-listings-bulk.ts'
import { type KeyedSeller, upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../../support/house.ts'

let house: House
let sources = 0
const register = async (rows: readonly Omit<KeyedSeller, 'sourceKey'>[], source = `match-${++sources}`) =>
  (
    await upsertSellersBulk(house.system(), {
      source,
      rows: rows.map((row, i) => ({ sourceKey: `${i}`, ...row })),
    })
  ).ids
const phone = (value: string) => ({ kind: 'PHONE' as const, value })
const qr = (value: string) => ({ kind: 'COLLECTION_QR' as const, value })
const code = (value: string) => ({ kind: 'CREDIT_CODE' as const, value })
const candidatesOf = async (sellerId: string) =>
  (await listMergeCandidates(await house.as('intake'), { filter: { sellerId } })).rows.map(({ row }) => row)

beforeAll(async () => {
  house = await openHouse()
  // Among thousands a shared phone says more than among two.
  await register(Array.from({ length: 2_000 }, (_, i) => ({ name: `路人${i}号店` })))
  await house.settle()
})
afterAll(() => house.close())

describe('matchSellers', () => {
  it('proposes what shares a phone and the code money is collected by, with its reasons, from the outbox alone', async () => {
    const [a, b] = await register([
      { name: '小雅美妆', identifiers: [phone('16900000001'), qr('QR-1')] },
      { name: '阿宝护肤', identifiers: [phone('+86 169 0000 0001'), qr('QR-1')] },
    ])
    await house.settle()
    const [found] = await candidatesOf(a!)
    expect(found).toMatchObject({ oneId: [a, b].sort()[0], otherId: [a, b].sort()[1] })
    expect(found!.probability).toBeGreaterThan(0.95)
    expect(found!.reasons.map(({ kind, trait }) => `${kind} ${trait}`)).toEqual(
      expect.arrayContaining(['prior null', 'same PHONE', 'same COLLECTION_QR', 'differs NAME_PIECE']),
    )
    expect(found!.score).toBeCloseTo(
      found!.reasons.reduce((sum, { weight }) => sum + weight, 0),
      6,
    )
  })

  it('keeps no personal value in what it stores', async () => {
    const { rows } = await sql<{ held: string }>`
      select coalesce(string_agg(t.key, ' '), '') || coalesce((select string_agg(reasons::text, ' ') from seller_candidate), '')
        as held from seller_trait as t where trait = 'PHONE'`.execute(house.parts.db)
    expect(rows[0]!.held.length).toBeGreaterThan(20)
    expect(rows[0]!.held).not.toContain('16900000001')
  })

  it('takes a candidate back when what was shared is gone, and does nothing the second time', async () => {
    const [a] = await register(
      [
        { name: '清溪一号', identifiers: [phone('16900000002'), qr('QR-2')] },
        { name: '清溪二号', identifiers: [phone('16900000002'), qr('QR-2')] },
      ],
      'gone',
    )
    await house.settle()
    expect(await candidatesOf(a!)).toHaveLength(1)
    expect(await matchSellers(house.system(), [a!])).toBe(1)
    expect(await candidatesOf(a!)).toHaveLength(1)
    await sql`delete from seller_identifier where seller_id = ${a!}`.execute(house.parts.db)
    await matchSellers(house.system(), [a!])
    expect(await candidatesOf(a!)).toEqual([])
  })

  it('reads what sellers write in their listings', async () => {
    const [a, b] = await register([
      { name: '河口月下', identifiers: [qr('QR-3')] },
      { name: '石桥云边', identifiers: [qr('QR-3')] },
    ])
    await house.settle()
    const before = (await candidatesOf(a!))[0]?.score ?? -99
    const text = '外婆在后山亲手晒了四十九天的老陈皮，一罐只装三两。'
    await upsertListingsBulk(house.system(), {
      source: 'match',
      rows: [a, b].map((sellerId, i) => ({ sourceKey: `${i}`, title: `陈皮${i}`, text, sellerId })),
    })
    await house.settle()
    const [found] = await candidatesOf(a!)
    expect(found!.score).toBeGreaterThan(before)
    expect(found!.reasons.some(({ kind, trait }) => kind === 'same' && trait === 'TEXT')).toBe(true)
  })

  it('proposes neither what is merged nor what an officer parted', async () => {
    const pair = async (key: string) =>
      register([
        { name: `${key}甲`, identifiers: [phone(key), qr(key)] },
        { name: `${key}乙`, identifiers: [phone(key), qr(key)] },
      ]) as Promise<[string, string]>
    const [[a, b], [c, d]] = [await pair('16900000004'), await pair('16900000005')]
    await house.settle()
    const officer = await house.as('intake')
    await mergeSellers(officer, { sellerId: a, intoId: b, reason: '同一人', expectedVersions: [1, 1] })
    await rejectMerge(officer, { oneId: c, otherId: d, reason: '代理机构的电话' })
    expect(await candidatesOf(a)).toEqual([])
    expect(await candidatesOf(c)).toEqual([])
    await matchSellers(house.system(), [a, b, c, d])
    expect(await candidatesOf(c)).toEqual([])
  })
})

describe('merging by law', () => {
  const CODE = '91350100M000100Y43'

  it('merges those of one credit code without asking, the later into the earlier; once parted it stays parted', async () => {
    const [a, b] = await register([
      { name: '霜序护肤', identifiers: [code(CODE)] },
      { name: '完全另一个名字', identifiers: [code(CODE.toLowerCase())] },
    ])
    await house.settle()
    expect((await representativesOf(house.system(), [b!])).get(b!)).toBe(a)
    const [made] = await listMergesOf(house.system(), [a!])
    expect(made).toMatchObject({ sellerId: b, intoId: a, mergedBy: null, basis: { trait: 'CREDIT_CODE' } })
    await unmergeSellers(await house.as('head'), { mergeId: made!.id, reason: '冒用他人执照' })
    await matchSellers(house.system(), [a!, b!])
    expect((await representativesOf(house.system(), [b!])).get(b!)).toBe(b)
    expect(await candidatesOf(b!)).toHaveLength(1)
  })

  it('asks about a code whose check sign is wrong, and about what filers only told', async () => {
    const wrong = await register([
      { name: '错码甲', identifiers: [code('91350100M000100Y44')] },
      { name: '错码乙', identifiers: [code('91350100M000100Y44')] },
    ])
    const told = await register([
      { name: '听说甲', status: 'told', identifiers: [code('91990121MA0000015B')] },
      { name: '登记乙', identifiers: [code('91990121MA0000015B')] },
    ])
    await house.settle()
    for (const id of [...wrong, ...told]) expect((await representativesOf(house.system(), [id])).get(id)).toBe(id)
    expect(await candidatesOf(told[0]!)).toHaveLength(1)
  })
})
