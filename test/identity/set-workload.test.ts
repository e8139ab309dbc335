import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Ctx } from '../../server/core/context.ts'
import { setWorkload, type WorkloadInput } from '../../server/identity/set-workload.ts'
import { isAway } from '../../server/identity/workload.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let head: Ctx

beforeAll(async () => {
  house = await openHouse()
  head = await house.as('head')
})
afterAll(() => house.close())
beforeEach(async () => {
  await sql`delete from person_workload`.execute(house.parts.db)
})

const input = (more: Partial<WorkloadInput> = {}): WorkloadInput => ({
  personId: house.town.ids.mediator,
  expectedVersion: 0,
  capacity: 20,
  leaveFrom: null,
  leaveTo: null,
  ...more,
})
const stored = () => house.parts.db.selectFrom('personWorkload').selectAll().execute()

describe('setWorkload', () => {
  it('keeps the capacity and the leave, who set them, and an event without the days of the leave', async () => {
    await setWorkload(head, input({ leaveFrom: '2026-12-01', leaveTo: '2026-12-05' }))
    const [row] = await stored()
    expect(row).toMatchObject({
      personId: house.town.ids.mediator,
      capacity: 20,
      leaveFrom: '2026-12-01',
      leaveTo: '2026-12-05',
      version: 1,
      setBy: house.town.ids.head,
    })
    const events = await house.parts.db.selectFrom('event').selectAll().where('subjectId', '=', row!.id).execute()
    expect(events.map(({ type, data, actorId }) => ({ type, data, actorId }))).toEqual([
      {
        type: 'setWorkload',
        data: { personId: house.town.ids.mediator, capacityWas: 30, capacity: 20, leaveChanged: true },
        actorId: house.town.ids.head,
      },
    ])
  })

  it('is set again with the version that was seen, and refused with an older one', async () => {
    await setWorkload(head, input())
    await setWorkload(head, input({ expectedVersion: 1, capacity: 0 }))
    await expect(setWorkload(head, input({ expectedVersion: 1 }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 2,
    })
    expect(await stored()).toMatchObject([{ capacity: 0, version: 2 }])
  })

  it('lets one of two win who set it at once', async () => {
    const both = await Promise.allSettled([10, 11].map((capacity) => setWorkload(head, input({ capacity }))))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stored()).toMatchObject([{ version: 1 }])
  })

  it.each([
    ['a capacity below none', { capacity: -1 }, 'capacity'],
    ['a capacity beyond 500', { capacity: 501 }, 'capacity'],
    ['half a case', { capacity: 1.5 }, 'capacity'],
    ['a leave without end', { leaveFrom: '2026-12-01' }, 'leaveTo'],
    ['a leave without beginning', { leaveTo: '2026-12-01' }, 'leaveFrom'],
    ['a leave turned round', { leaveFrom: '2026-12-02', leaveTo: '2026-12-01' }, 'leaveTo'],
    ['a day that does not exist', { leaveFrom: '2026-02-30', leaveTo: '2026-03-01' }, 'leaveFrom'],
  ])('refuses %s and changes nothing', async (_what, more, path) => {
    await expect(setWorkload(head, input(more))).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] })
    expect(await stored()).toEqual([])
  })

  it('takes 0, 500 and a leave of one day', async () => {
    await setWorkload(head, input({ capacity: 0 }))
    await setWorkload(
      head,
      input({ capacity: 500, expectedVersion: 1, leaveFrom: '2026-12-01', leaveTo: '2026-12-01' }),
    )
    expect(await stored()).toMatchObject([{ capacity: 500, leaveFrom: '2026-12-01', leaveTo: '2026-12-01' }])
  })
})

describe('isAway', () => {
  it('counts both ends of the leave', () => {
    const leave = { leaveFrom: '2026-12-01', leaveTo: '2026-12-03' }
    const days = ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04']
    expect(days.map((on) => isAway(leave, on))).toEqual([false, true, true, false])
    expect(isAway({ leaveFrom: null, leaveTo: null }, '2026-12-01')).toBe(false)
  })
})

describe('who may', () => {
  it('is the head and the supervisor; for other roles it is forbidden', async () => {
    await setWorkload(await house.as('supervisor'), input())
    for (const role of ['intake', 'mediator', 'investigator', 'legalReviewer', 'auditor', 'administrator'] as const) {
      const ctx = await house.as(role)
      await expect(setWorkload(ctx, input({ expectedVersion: 1 }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await stored()).toMatchObject([{ version: 1, setBy: house.town.ids.supervisor }])
  })

  it('cannot reach people of another office, who look like nobody', async () => {
    const stranger = await house.asNeighbour('stranger')
    const codes = await Promise.all(
      [house.town.ids.mediator, 'nobody'].map((personId) =>
        setWorkload(stranger, input({ personId })).catch((error) => error.message),
      ),
    )
    expect(codes[0]).toBe(codes[1])
    expect(await stored()).toEqual([])
    await setWorkload(await house.asNeighbour('superior'), input())
    expect(await stored()).toHaveLength(1)
  })
})
