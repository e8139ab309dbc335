import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  Duplicate,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../../server/core/event-log.ts'
import { mergeSellers } from '../../../server/sellers/merging/merge-sellers.ts'
import { groupAsOf, groupOf, representativesOf } from '../../../server/sellers/merging/merge-store.ts'
import { rejectMerge } from '../../../server/sellers/merging/reject-merge.ts'
import { unmergeSellers } from '../../../server/sellers/merging/unmerge-sellers.ts'
import { withdrawRejection } from '../../../server/sellers/merging/withdraw-rejection.ts'
import { upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../../support/house.ts'
import { seededRandom } from '../world/random.ts'
import { mergingState } from './merging-state.ts'
import { runHistory } from './random-history.ts'
import { registerSellers } from './register-sellers.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const reason = '收款码和电话相同'
const merge = async (sellerId: string, intoId: string) =>
  mergeSellers(await house.as('investigator'), { sellerId, intoId, reason, expectedVersions: [1, 1] })
const unmerge = async (mergeId: string) => unmergeSellers(await house.as('investigator'), { mergeId, reason })
const standsFor = async (...ids: string[]) => [...(await representativesOf(house.system(), ids)).values()]
const three = () => registerSellers(house, ['清溪甲店', '清溪乙店', '清溪丙店']) as Promise<[string, string, string]>

describe('mergeSellers', () => {
  it('lets one stand for both, keeps every row, and tells of it in an unbroken chain', async () => {
    const [a, b] = await three()
    const made = await merge(a, b)
    expect(made).toMatchObject({ sellerId: a, intoId: b, reason, mergedBy: house.town.ids.investigator })
    expect(await standsFor(a, b)).toEqual([b, b])
    expect(await groupOf(house.system(), b)).toEqual([b, a])
    for (const id of [a, b]) {
      expect((await listEvents(house.system(), [id])).map(({ type }) => type)).toEqual([
        'registerSeller',
        'mergeSellers',
      ])
      expect(await findBrokenLink(house.system(), 'Seller', id)).toBeUndefined()
    }
  })

  it('joins whole groups, whichever members were compared', async () => {
    const [a, b, c] = await three()
    const [d] = await three()
    await merge(a, b)
    await merge(c, d)
    await merge(a, c)
    expect(await standsFor(a, b, c, d)).toEqual([d, d, d, d])
  })

  it('never runs in a circle', async () => {
    const [a, b, c] = await three()
    await merge(a, b)
    await merge(b, c)
    await expect(merge(c, a)).rejects.toThrow(Duplicate)
    expect(await standsFor(a, b, c)).toEqual([c, c, c])
  })

  it('lets one of two officers win who merge the same pair, whichever way round', async () => {
    const [a, b] = await three()
    const answers = await Promise.allSettled([merge(a, b), merge(b, a), merge(a, b)])
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Duplicate)
    expect(new Set(await standsFor(a, b)).size).toBe(1)
  })

  it('ends in no circle when three merge a ring at once', async () => {
    const [a, b, c] = await three()
    await Promise.allSettled([merge(a, b), merge(b, c), merge(c, a)])
    const roots = await standsFor(a, b, c)
    expect(new Set(roots).size).toBe(1)
    expect(await standsFor(roots[0]!)).toEqual([roots[0]])
  })

  it('refuses what was looked at before it changed', async () => {
    const [a, b] = await three()
    const officer = await house.as('investigator')
    const stale = { sellerId: a, intoId: b, reason, expectedVersions: [1, 7] as [number, number] }
    await expect(mergeSellers(officer, stale)).rejects.toThrow(StaleVersion)
  })

  it('names the field of a bad input', async () => {
    const [a, b] = await three()
    const officer = await house.as('investigator', 'en')
    const pathOf = async (input: object) =>
      mergeSellers(officer, { sellerId: a, intoId: b, reason, expectedVersions: [1, 1], ...input }).catch(
        (error: InvalidInput) => error.fields?.[0]?.path,
      )
    expect(await pathOf({ intoId: a })).toBe('intoId')
    expect(await pathOf({ reason: ' ' })).toBe('reason')
    expect(await pathOf({ sellerId: 'x' })).toBe('sellerId')
    await expect(merge(a, '01a00000-0000-7000-8000-000000000000')).rejects.toThrow(NotFound)
  })

  it('never joins two credit codes, also not by way of a third', async () => {
    const coded = async (creditCode: string, key: string) =>
      (
        await upsertSellersBulk(house.system(), {
          source: 'codes',
          rows: [{ sourceKey: key, name: `有码${key}`, identifiers: [{ kind: 'CREDIT_CODE', value: creditCode }] }],
        })
      ).ids[0]!
    const [x, y] = [await coded('91350100M000100Y43', 'x'), await coded('91990121MA0000015B', 'y')]
    const [between] = await three()
    await merge(between, x)
    await expect(merge(between, y)).rejects.toThrow(InvalidInput)
    expect(await standsFor(between, x, y)).toEqual([x, x, y])
  })
})

describe('rejectMerge', () => {
  const reject = async (oneId: string, otherId: string) =>
    rejectMerge(await house.as('head'), { oneId, otherId, reason: '只是同住的家人' })

  it('is remembered: no merge joins the two or their groups until it is withdrawn', async () => {
    const [a, b, c] = await three()
    const { id } = await reject(b, a)
    await expect(merge(a, b)).rejects.toThrow(InvalidInput)
    await merge(a, c)
    await expect(merge(c, b)).rejects.toThrow(InvalidInput)
    await withdrawRejection(await house.as('head'), { rejectionId: id, reason: '查明为同一人' })
    await merge(c, b)
    expect(new Set(await standsFor(a, b, c)).size).toBe(1)
    await expect(
      withdrawRejection(await house.as('head'), { rejectionId: id, reason: '查明为同一人' }),
    ).rejects.toThrow(IllegalTransition)
  })

  it('is decided once, and not of what is merged', async () => {
    const [a, b, c] = await three()
    await reject(a, b)
    await expect(reject(b, a)).rejects.toThrow(Duplicate)
    await merge(b, c)
    await expect(reject(b, c)).rejects.toThrow(InvalidInput)
    await expect(reject(a, a)).rejects.toThrow(InvalidInput)
  })
})

describe('unmergeSellers', () => {
  it('parts what came with the merge, and leaves what was merged since where it is', async () => {
    const [a, b, c] = await three()
    const first = await merge(a, b)
    await merge(b, c)
    await unmerge(first.id)
    expect(await standsFor(a, b, c)).toEqual([a, c, c])
  })

  it('keeps together what was merged into it after', async () => {
    const [a, b, c] = await three()
    await merge(a, b)
    const second = await merge(b, c)
    await unmerge(second.id)
    expect(await standsFor(a, b, c)).toEqual([b, b, c])
  })

  it('is done once', async () => {
    const [a, b] = await three()
    const { id } = await merge(a, b)
    const answers = await Promise.allSettled([unmerge(id), unmerge(id)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(unmerge(id)).rejects.toThrow(IllegalTransition)
    await merge(b, a)
    expect(await standsFor(a, b)).toEqual([a, a])
  })

  it('keeps changes made to a seller meanwhile', async () => {
    const row = { sourceKey: 'later', name: '旧名字' }
    const { ids } = await upsertSellersBulk(house.system(), { source: 'later', rows: [row] })
    const [b] = await three()
    const { id } = await merge(ids[0]!, b)
    await upsertSellersBulk(house.system(), { source: 'later', rows: [{ ...row, name: '新名字' }] })
    await unmerge(id)
    expect(await mergingState(house.system())).toContain('新名字')
    expect(await standsFor(ids[0]!)).toEqual([ids[0]])
  })

  it('restores the very bytes in 200 random histories', async () => {
    const small = await openHouse()
    const ids = await registerSellers(small, ['一', '二', '三', '四', '五', '六'])
    const random = seededRandom(4)
    const officer = await small.as('investigator')
    for (let i = 0; i < 200; i++) expect(await runHistory(officer, ids, random)).toBeUndefined()
    await small.close()
  })
})

describe('groupAsOf', () => {
  it('knows who was held for one at every moment', async () => {
    const [a, b, c] = await three()
    const at = (minutes: number) => new Date(Date.parse('2026-12-01T00:00:00Z') + minutes * 60_000)
    const atMinute = async <T>(minutes: number, work: () => Promise<T>) => {
      house.clock.set(at(minutes).toISOString())
      return work()
    }
    const first = await atMinute(10, () => merge(a, b))
    await atMinute(20, () => merge(b, c))
    await atMinute(30, () => unmerge(first.id))
    const then = async (minutes: number) => groupAsOf(house.system(), a, at(minutes))
    expect(await then(5)).toEqual({ representativeId: a, memberIds: [a] })
    expect(await then(15)).toEqual({ representativeId: b, memberIds: [b, a] })
    expect(await then(25)).toEqual({ representativeId: c, memberIds: [c, ...[a, b].sort()] })
    expect(await then(35)).toEqual({ representativeId: a, memberIds: [a] })
  })
})

describe('who may', () => {
  it('lets those decide who handle cases, nobody else', async () => {
    const [a, b] = await three()
    const input = { sellerId: a, intoId: b, reason, expectedVersions: [1, 1] as [number, number] }
    for (const role of ['mediator', 'supervisor', 'auditor'] as const) {
      await expect(mergeSellers(await house.as(role), input)).rejects.toThrow(Forbidden)
      await expect(rejectMerge(await house.as(role), { oneId: a, otherId: b, reason })).rejects.toThrow(Forbidden)
    }
    await expect(mergeSellers(house.anonymous(), input)).rejects.toThrow(NotFound)
    const { id } = await mergeSellers(await house.as('intake'), input)
    await expect(unmergeSellers(await house.as('mediator'), { mergeId: id, reason })).rejects.toThrow(Forbidden)
    await expect(unmergeSellers(house.anonymous(), { mergeId: id, reason })).rejects.toThrow(NotFound)
    await unmergeSellers(await house.as('head'), { mergeId: id, reason })
  })
})
