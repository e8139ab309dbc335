import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type CaseClock, findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { lockCase } from '../../server/cases/case-store.ts'
import { type ClockMoves, joinMoves } from '../../server/cases/clock-moves.ts'
import type { Answers, CaseRow, Effect } from '../../server/cases/define-case-action.ts'
import { moveClocks } from '../../server/cases/move-clocks.ts'
import type { Ctx } from '../../server/core/context.ts'
import { IllegalTransition, InvalidInput } from '../../server/core/errors.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { clockDue } from '../../server/law/clock-due.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

const RECEIVED = '2026-06-01T02:00:00Z'

let house: House
let head: Ctx
beforeAll(async () => {
  house = await openHouse({ now: RECEIVED })
  head = await house.as('head')
})
afterEach(() => house.clock.set(RECEIVED))
afterAll(() => house.close())

const on = (day: string) => house.clock.set(`${day}T02:00:00Z`)

const move = (
  found: CaseRow,
  moves: ClockMoves,
  effect: Pick<Effect, 'clocksOn' | 'extendedBy'> = {},
  answers: Answers = {},
) =>
  inTransaction(head, async (tx) =>
    moveClocks(tx, {
      action: { name: 'moveForThisTest' },
      found: await lockCase(tx, found.id),
      effect,
      answers,
      moves: joinMoves({}, moves),
    }),
  ).then(({ next }) => next)

const clockOf = async (found: CaseRow, name: string): Promise<CaseClock> =>
  (await findClocksOfCases(head, [found.id])).findLast(({ clock }) => clock === name)!

const testing = { clock: 'R1', cause: 'testing' } as const

describe('moveClocks', () => {
  it('stops a clock for its cause, takes it off the queue, and moves its date when it runs again', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    on('2026-06-08')
    expect(await move(found, { pauses: [testing] })).toEqual({
      dueOn: 'infinity',
      dueClock: null,
      dueProvisional: false,
    })
    expect((await clockOf(found, 'R1')).paused).toEqual([{ cause: 'testing', from: '2026-06-08', to: null }])
    on('2026-06-12')
    expect(await move(found, { resumes: [testing] })).toMatchObject({ dueOn: '2026-06-30', dueClock: 'R1' })
    const clock = await clockOf(found, 'R1')
    expect(clock.paused).toEqual([{ cause: 'testing', from: '2026-06-08', to: '2026-06-12' }])
    expect(clock.explanation.some(({ article }) => article?.key === 'P 18(2)')).toBe(true)
  })

  it('goes on standing still while a second cause holds, and counts their common days once', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    const identification = { clock: 'R1', cause: 'identification' } as const
    on('2026-06-08')
    await move(found, { pauses: [testing] })
    on('2026-06-10')
    await move(found, { pauses: [identification] })
    on('2026-06-11')
    expect(await move(found, { resumes: [testing] })).toMatchObject({ dueOn: 'infinity' })
    on('2026-06-12')
    expect(await move(found, { resumes: [identification] })).toMatchObject({ dueOn: '2026-06-30' })
  })

  it('lengthens a clock as often as the law allows and refuses once more', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    expect(await move(found, { extendsClocks: ['R1'] })).toMatchObject({ dueOn: '2026-07-14' })
    await expect(move(found, { extendsClocks: ['R1'] })).rejects.toBeInstanceOf(IllegalTransition)
    expect(await clockOf(found, 'R1')).toMatchObject({ extended: 1, dueOn: '2026-07-14' })
  })

  it('asks for the length of an extension that the law leaves to the decision', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    await move(found, { startsClocks: ['K1'], endsClocks: ['R1'] })
    await move(found, { extendsClocks: ['K1'] })
    for (const extendedBy of [undefined, 0, 1.5])
      await expect(move(found, { extendsClocks: ['K1'] }, { extendedBy })).rejects.toBeInstanceOf(InvalidInput)
    await move(found, { extendsClocks: ['K1'] }, { extendedBy: 20 })
    const { dueOn } = clockDue('L121', 'K1', '2026-06-01', { extended: 2, extendedBy: [20] })
    expect(await clockOf(found, 'K1')).toMatchObject({ extended: 2, extendedBy: [20], dueOn })
  })

  it('counts anew from a merged report, with the extension to be had again', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    await move(found, { extendsClocks: ['R1'] })
    on('2026-06-15')
    await move(found, { restarts: ['R1'] })
    expect(await clockOf(found, 'R1')).toMatchObject({
      startedOn: '2026-06-01',
      restartedOn: '2026-06-15',
      extended: 0,
      dueOn: clockDue('L121', 'R1', '2026-06-15').dueOn,
    })
    await move(found, { extendsClocks: ['R1'] })
  })

  it('moves clocks from the day the action tells, and refuses one before receipt or to come', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    on('2026-06-10')
    await move(found, { startsClocks: ['K3'] }, { clocksOn: '2026-06-08' })
    expect(await clockOf(found, 'K3')).toMatchObject({ startedOn: '2026-06-08', dueOn: '2026-06-15' })
    for (const clocksOn of ['2026-05-31', '2026-06-11', '2026-06-31', 'soon'])
      await expect(move(found, { startsClocks: ['K5'] }, { clocksOn }, { servedOn: clocksOn })).rejects.toMatchObject({
        fields: [{ path: 'servedOn' }],
      })
  })

  it('counts the notice of hearing back from a hearing to come, and from no other', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    await move(found, { startsClocks: [{ clock: 'K4', on: '2026-06-24' }] })
    expect(await clockOf(found, 'K4')).toMatchObject({ startedOn: '2026-06-24', dueOn: '2026-06-12' })
    await move(found, { endsClocks: ['K4'] })
    await expect(move(found, { startsClocks: [{ clock: 'K4', on: '2026-05-29' }] })).rejects.toBeInstanceOf(
      InvalidInput,
    )
  })

  it('runs a clock a second time after it ended, and never twice at once', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    await move(found, { startsClocks: ['K2'] })
    await expect(move(found, { startsClocks: ['K2'] })).rejects.toBeInstanceOf(IllegalTransition)
    on('2026-06-05')
    await move(found, { endsClocks: ['K2'] })
    await move(found, { startsClocks: ['K2'] })
    const reviews = (await findClocksOfCases(head, [found.id])).filter(({ clock }) => clock === 'K2')
    expect(reviews.map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
      ['2026-06-01', '2026-06-05'],
      ['2026-06-05', null],
    ])
  })

  it('refuses a move that finds nothing to move, and leaves everything as it was', async () => {
    const found = await given(house).opened('mediation', { happenedOn: '2026-05-30' })
    const before = await findClocksOfCases(head, [found.id])
    const nothing: ClockMoves[] = [
      { pauses: [{ clock: 'C1', cause: 'testing' }] },
      { pauses: [{ clock: 'C2', cause: 'testing' }] },
      { resumes: [{ clock: 'C1', cause: 'testing' }] },
      { extendsClocks: ['C1'] },
      { restarts: ['C1'] },
      { endsClocks: ['C1'], extendsClocks: ['R1'] },
    ]
    for (const moves of nothing) await expect(move(found, moves)).rejects.toBeInstanceOf(IllegalTransition)
    expect(await findClocksOfCases(head, [found.id])).toEqual(before)
  })

  it('refuses to resume before the pause began', async () => {
    const found = await given(house).opened('report', { happenedOn: '2026-05-30' })
    on('2026-06-10')
    await move(found, { pauses: [testing] })
    await expect(move(found, { resumes: [testing] }, { clocksOn: '2026-06-09' })).rejects.toBeInstanceOf(InvalidInput)
  })
})
