import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lockCase } from '../../server/cases/case-store.ts'
import { type ClockMoves, joinMoves } from '../../server/cases/clock-moves.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { lapseClocks } from '../../server/cases/lapse-clocks.ts'
import { moveClocks } from '../../server/cases/move-clocks.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

const CLOCKS = `query Clocks($id: UUID!) {
  case(id: $id) { due { clock } clocks { clock on state workingDaysLeft unit daysLeft isOverdue explanation } }
}`

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const move = async (found: CaseRow, moves: ClockMoves) => {
  const head = await house.as('head')
  await inTransaction(head, async (tx) =>
    moveClocks(tx, {
      action: { name: 'moveForThisTest' },
      found: await lockCase(tx, found.id),
      effect: {},
      answers: {},
      moves: joinMoves({}, moves),
    }),
  )
}

const clocksOf = async (found: CaseRow) => {
  const { data, text } = await server.graphql(CLOCKS, { id: found.id }, { cookie: await server.signIn('head') })
  if (!data?.case) throw new Error(text)
  return data.case
}

describe('the clocks of a case on the desk', () => {
  it('tell that one stands still, which is then neither late nor the next date', async () => {
    const found = await given(house).opened('report')
    await move(found, { pauses: [{ clock: 'R1', cause: 'testing' }] })
    house.clock.set('2027-06-01T02:00:00Z')
    const { clocks } = await clocksOf(found)
    house.clock.set('2026-11-23T02:00:00Z')
    expect(clocks).toMatchObject([{ clock: 'R1', state: 'PAUSED', workingDaysLeft: null, isOverdue: false }])
    expect(clocks[0].explanation.join('\n')).toContain('2026年11月23日起停止计算，尚未恢复')
  })

  it('say what is left, and how far they are past, in the unit their article counts in', async () => {
    const found = await given(house).caseIn('mediation', 'mediating')
    const left = async () =>
      Object.fromEntries(
        (await clocksOf(found)).clocks
          .filter(({ daysLeft }: { daysLeft: number | null }) => daysLeft !== null)
          .map(({ clock, unit, daysLeft }: Record<string, unknown>) => [clock, [unit, daysLeft]]),
      )
    expect(await left()).toEqual({ C2: ['DAY', 60] })
    house.clock.set('2027-02-01T02:00:00Z')
    const late = await left()
    house.clock.set('2026-11-23T02:00:00Z')
    expect(late).toEqual({ C2: ['DAY', -10] })
    const registered = await given(house).caseIn('mediation', 'registered')
    expect((await clocksOf(registered)).clocks).toMatchObject([{ clock: 'C1', unit: 'WORKING_DAY', daysLeft: 7 }])
  })

  it('tell that one ended by itself', async () => {
    const found = await given(house).opened('report')
    await move(found, { startsClocks: ['K5'] })
    house.clock.set('2026-12-03T02:00:00Z')
    await lapseClocks(house.system())
    const { clocks, due } = await clocksOf(found)
    house.clock.set('2026-11-23T02:00:00Z')
    expect(clocks.find(({ clock }: { clock: string }) => clock === 'K5')).toMatchObject({
      on: '2026-12-02',
      state: 'LAPSED',
      workingDaysLeft: null,
      isOverdue: false,
    })
    expect(due.clock).toBe('R1')
  })

  it('warn where the length of a period was not read at its source', async () => {
    const found = await given(house).opened('mediation')
    await move(found, { startsClocks: ['O1'] })
    const { clocks } = await clocksOf(found)
    const warned = clocks.filter(({ explanation }: { explanation: string[] }) =>
      explanation.some((line) => line.includes('来自间接资料，未核对原文')),
    )
    expect(warned.map(({ clock }: { clock: string }) => clock)).toEqual(['O1'])
  })
})
