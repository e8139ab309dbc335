import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Forbidden, IllegalTransition, InvalidInput, NotFound } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { confirmFinding, dismissFinding } from '../../server/detection/decide-finding.ts'
import { countFindings, findFindingsByIds, findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let next = 0
const openFinding = async () => {
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: `D${next++}`, title: '高仿女包' }],
  })
  await screenListings(house.system(), ids)
  return (await findFindingsByListings(house.system(), ids))[0]!
}

describe('confirmFinding', () => {
  it('records who decided, when and why, with its event', async () => {
    const { id } = await openFinding()
    const ctx = await house.as('investigator')
    expect(await confirmFinding(ctx, { findingId: id, reason: ' 实物比对属实 ' })).toMatchObject({
      state: 'confirmed',
      decidedBy: house.town.ids.investigator,
      decidedAt: house.clock.now(),
      decisionReason: '实物比对属实',
    })
    expect(await listEvents(ctx, [id])).toMatchObject([
      { type: 'confirmFinding', actorId: house.town.ids.investigator, data: { signal: 'counterfeit-slang' } },
    ])
    expect(await findBrokenLink(ctx, 'Finding', id)).toBeUndefined()
  })

  it('lets one of two officers win and tells the other', async () => {
    const { id } = await openFinding()
    const [investigator, head] = [await house.as('investigator'), await house.as('head')]
    const outcomes = await Promise.allSettled([
      confirmFinding(investigator, { findingId: id, reason: '属实' }),
      dismissFinding(head, { findingId: id, reason: '不属实' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toBeInstanceOf(IllegalTransition)
    expect(await listEvents(head, [id])).toHaveLength(1)
  })

  it('changes nothing when its event cannot be written', async () => {
    const { id } = await openFinding()
    const ctx = await house.as('investigator')
    const broken = {
      ...ctx,
      listenersOf: () => {
        throw new Error('no listeners')
      },
    }
    await expect(confirmFinding(broken, { findingId: id, reason: '属实' })).rejects.toThrow('no listeners')
    expect(await findFindingsByIds(ctx, [id])).toMatchObject([{ state: 'open', decidedBy: null }])
  })
})

describe('dismissFinding', () => {
  it('takes the finding out of the open queue', async () => {
    const { id } = await openFinding()
    const ctx = await house.as('intake')
    const before = await countFindings(ctx, 'open')
    await dismissFinding(ctx, { findingId: id, reason: '道具' })
    expect(await countFindings(ctx, 'open')).toBe(before - 1)
  })

  it.each([
    ['no reason', ''],
    ['a reason of blanks', '   '],
    ['a reason with NUL', '不\u0000实'],
    ['half a surrogate pair', '不实\ud800'],
    ['a reason that is too long', '长'.repeat(501)],
  ])('refuses %s', async (_what, reason) => {
    const { id } = await openFinding()
    await expect(dismissFinding(await house.as('intake'), { findingId: id, reason })).rejects.toThrow(InvalidInput)
  })

  it('refuses an id that is none, and does not know one that is not there', async () => {
    const ctx = await house.as('intake')
    await expect(dismissFinding(ctx, { findingId: 'x', reason: '道具' })).rejects.toThrow(InvalidInput)
    const findingId = '00000000-0000-7000-8000-000000000000'
    await expect(dismissFinding(ctx, { findingId, reason: '道具' })).rejects.toThrow(NotFound)
  })
})

describe('who may', () => {
  it.each(['intake', 'investigator', 'head'] as const)('%s decides', async (role) => {
    const { id } = await openFinding()
    expect((await dismissFinding(await house.as(role), { findingId: id, reason: '道具' })).state).toBe('dismissed')
  })

  it.each(['supervisor', 'auditor', 'legalReviewer'] as const)('%s reads and does not decide', async (role) => {
    const { id } = await openFinding()
    const ctx = await house.as(role)
    expect(await findFindingsByIds(ctx, [id])).toHaveLength(1)
    await expect(dismissFinding(ctx, { findingId: id, reason: '道具' })).rejects.toThrow(Forbidden)
  })

  it.each(['mediator', 'administrator'] as const)('%s does not see it', async (role) => {
    const { id } = await openFinding()
    const ctx = await house.as(role)
    expect(await findFindingsByIds(ctx, [id])).toEqual([])
    await expect(dismissFinding(ctx, { findingId: id, reason: '道具' })).rejects.toThrow(NotFound)
  })

  it('nobody else sees it', async () => {
    const { id } = await openFinding()
    await expect(dismissFinding(house.anonymous(), { findingId: id, reason: '道具' })).rejects.toThrow(NotFound)
  })
})
