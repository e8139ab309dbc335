import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { findCase, lockCase } from '../../server/cases/case-store.ts'
import { type ClockMoves, joinMoves } from '../../server/cases/clock-moves.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { lapseClocks } from '../../server/cases/lapse-clocks.ts'
import { moveClocks } from '../../server/cases/move-clocks.ts'
import type { Ctx } from '../../server/core/context.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let head: Ctx
beforeAll(async () => {
  house = await openHouse({ now: '2026-06-01T02:00:00Z' })
  head = await house.as('head')
})
afterAll(() => house.close())

const on = (day: string) => house.clock.set(`${day}T02:00:00Z`)

const opened = () => given(house).opened('report', { happenedOn: '2026-05-30' })

const move = (found: CaseRow, moves: ClockMoves) =>
  inTransaction(head, async (tx) =>
    moveClocks(tx, {
      action: { name: 'moveForThisTest' },
      found: await lockCase(tx, found.id),
      effect: {},
      answers: {},
      moves: joinMoves({}, moves),
    }),
  )

const clockOf = async (found: CaseRow, name: string) =>
  (await findClocksOfCases(head, [found.id])).find(({ clock }) => clock === name)

describe('lapseClocks', () => {
  it('ends the keeping of evidence by itself on the day after its seven working days, and says so', async () => {
    on('2026-06-01')
    const found = await opened()
    await move(found, { startsClocks: ['K5'] })
    on('2026-06-10')
    expect(await lapseClocks(house.system())).toBe(0)
    expect(await clockOf(found, 'K5')).toMatchObject({ dueOn: '2026-06-10', endedOn: null, lapsed: false })
    on('2026-06-11')
    expect(await lapseClocks(house.system())).toBe(1)
    expect(await clockOf(found, 'K5')).toMatchObject({ endedOn: '2026-06-10', lapsed: true })
    const { data, actorKind } = (await listEvents(head, [found.id])).findLast(({ type }) => type === 'lapseClock')!
    expect([actorKind, data.clocks]).toEqual(['system', [{ clock: 'K5', effect: 'lapses', dueOn: '2026-06-10' }]])
    expect(await findBrokenLink(head, 'Case', found.id)).toBeUndefined()
    expect((await listCaseEntries(head, found)).at(-1)).toMatchObject({
      title: '期限届满',
      body: '逾期未采取措施的，先行登记保存自动解除',
    })
    expect(await lapseClocks(house.system())).toBe(0)
  })

  it('gives the case its next date, and tells several ends of one case in one event', async () => {
    on('2026-06-01')
    const found = await opened()
    await move(found, { startsClocks: ['K3', 'K5'] })
    await move(found, { endsClocks: ['R1'] })
    on('2026-06-15')
    expect(await lapseClocks(house.system())).toBe(2)
    expect(await findCase(head, found.id)).toMatchObject({ dueOn: 'infinity', dueClock: null })
    const events = (await listEvents(head, [found.id])).filter(({ type }) => type === 'lapseClock')
    expect(events).toHaveLength(1)
    expect((events[0]!.data.clocks as { effect: string }[]).map(({ effect }) => effect).sort()).toEqual([
      'lapses',
      'waived',
    ])
  })

  it('leaves alone what the law does not end by itself, what was ended in time and what may still move', async () => {
    on('2026-06-01')
    const overdue = await opened()
    const inTime = await opened()
    await move(inTime, { startsClocks: ['K5'] })
    await move(inTime, { endsClocks: ['K5'] })
    on('2026-12-28')
    const provisional = await opened()
    await move(provisional, { startsClocks: ['K5'] })
    on('2027-03-01')
    expect(await lapseClocks(house.system())).toBe(0)
    expect(await clockOf(overdue, 'R1')).toMatchObject({ endedOn: null, lapsed: false })
    expect(await clockOf(inTime, 'K5')).toMatchObject({ endedOn: '2026-06-01', lapsed: false })
    expect(await clockOf(provisional, 'K5')).toMatchObject({ provisional: true, endedOn: null })
  })
})
