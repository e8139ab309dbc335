import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type CaseClock, findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { findCase, lockCase } from '../../server/cases/case-store.ts'
import { joinMoves } from '../../server/cases/clock-moves.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { moveClocks } from '../../server/cases/move-clocks.ts'
import { countOutdatedClocks, listMovedClocks, recomputeClocks } from '../../server/cases/recompute-clocks.ts'
import type { Ctx } from '../../server/core/context.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { keepNotice } from '../../server/law/holiday-notice-store.ts'
import { keepReading } from '../../server/law/last-day-reading-store.ts'
import { reckoningInUse, setReckoning } from '../../server/law/reckoning.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { inventedNotice } from '../support/invented-notice.ts'

const builtIn = reckoningInUse()

let house: House
let head: Ctx
beforeEach(async () => {
  setReckoning(builtIn)
  house = await openHouse({ now: '2026-12-28T02:00:00Z' })
  head = await house.as('head')
})
afterEach(() => house.close())
afterAll(() => setReckoning(builtIn))

const clockOf = async (found: CaseRow): Promise<CaseClock> => (await findClocksOfCases(head, [found.id])).at(-1)!

/** As another process does it: this one still reckons with the earlier calendar. */
const takeIn = async (notice = inventedNotice()): Promise<number> => (await keepNotice(house.system(), notice)).revision

describe('recomputeClocks', () => {
  it('moves provisional dates, makes them certain and says so in one event for each case', async () => {
    const found = await given(house).opened('mediation')
    expect(found).toMatchObject({ dueOn: '2027-01-07', dueProvisional: true })
    const revision = await takeIn()
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 1 })
    expect(await findCase(head, found.id)).toMatchObject({
      dueOn: '2027-01-08',
      dueProvisional: false,
      version: found.version,
    })
    const clock = await clockOf(found)
    expect(clock).toMatchObject({ dueOn: '2027-01-08', provisional: false, movedFrom: '2027-01-07' })
    expect(clock.explanation.some(({ text }) => text.en.includes('provisional'))).toBe(false)
    const events = (await listEvents(head, [found.id])).filter(({ type }) => type === 'recomputeClock')
    expect(events.map(({ data }) => data.clocks)).toEqual([
      [{ clock: 'C1', was: '2027-01-07', dueOn: '2027-01-08', provisional: false }],
    ])
    expect(await findBrokenLink(head, 'Case', found.id)).toBeUndefined()
    expect((await listCaseEntries(head, found)).at(-1)).toMatchObject({
      title: '按新公布的放假安排重新计算期限',
      body: '决定是否受理：2027-01-07 → 2027-01-08',
    })
    expect(await listMovedClocks(house.system(), revision)).toEqual([
      { number: found.number, clock: 'C1', movedFrom: '2027-01-07', dueOn: '2027-01-08', endedOn: null },
    ])
  })

  it('changes nothing the second time, nor where the notice moves nothing', async () => {
    house.clock.set('2026-11-23T02:00:00Z')
    const untouched = await given(house).opened('mediation')
    await takeIn()
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 0 })
    expect(await recomputeClocks(house.system())).toEqual({ cases: 0, changed: 0 })
    expect((await listEvents(head, [untouched.id])).map(({ type }) => type)).not.toContain('recomputeClock')
    expect(await clockOf(untouched)).toMatchObject({ movedFrom: null, dueOn: untouched.dueOn })
  })

  it('keeps pauses and extensions in the new date', async () => {
    const found = await given(house).opened('report')
    const move = async (day: string, moves: Parameters<typeof joinMoves>[1]) => {
      house.clock.set(`${day}T02:00:00Z`)
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
    await move('2026-12-29', { extendsClocks: ['R1'], pauses: [{ clock: 'R1', cause: 'testing' }] })
    await move('2026-12-30', { resumes: [{ clock: 'R1', cause: 'testing' }] })
    const before = await clockOf(found)
    await takeIn()
    await recomputeClocks(house.system())
    const after = await clockOf(found)
    expect(after).toMatchObject({ extended: 1, paused: before.paused, provisional: false })
    expect([before.dueOn, after.dueOn]).toEqual(['2027-02-15', '2027-02-18'])
  })

  it('takes a corrected notice over the first one', async () => {
    const found = await given(house).opened('mediation')
    await takeIn()
    await recomputeClocks(house.system())
    await takeIn(inventedNotice({ restDays: inventedNotice().restDays.filter((on) => on !== '2027-01-04') }))
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 1 })
    expect(await clockOf(found)).toMatchObject({ dueOn: '2027-01-07', movedFrom: '2027-01-08' })
  })

  it('leaves a case somebody holds for the next run, and a clock that ended as it was', async () => {
    const held = await given(house).opened('mediation')
    const free = await given(house).opened('mediation')
    const accepted = await given(house).caseIn('mediation', 'accepted')
    const revision = await takeIn()
    await inTransaction(head, async (tx) => {
      await lockCase(tx, held.id)
      expect(await recomputeClocks(house.system())).toEqual({ cases: 2, changed: 2 })
      expect(await countOutdatedClocks(house.system(), revision)).toBe(1)
    })
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 1 })
    expect(await countOutdatedClocks(house.system(), revision)).toBe(0)
    const [c1] = (await findClocksOfCases(head, [accepted.id])).filter(({ clock }) => clock === 'C1')
    expect(c1).toMatchObject({ dueOn: '2027-01-07', endedOn: '2026-12-28', movedFrom: null })
    expect((await clockOf(free)).dueOn).toBe('2027-01-08')
  })

  it('is shared by two at once: each case is reckoned by one of them', async () => {
    const cases = []
    for (let count = 0; count < 12; count++) cases.push(await given(house).opened('mediation'))
    await takeIn()
    const sums = await Promise.all([recomputeClocks(house.system()), recomputeClocks(house.system())])
    expect(sums[0].changed + sums[1].changed).toBe(12)
    for (const found of cases) {
      const events = (await listEvents(head, [found.id])).filter(({ type }) => type === 'recomputeClock')
      expect(events).toHaveLength(1)
    }
  })

  it('goes on where it was stopped', async () => {
    await given(house).opened('mediation')
    const revision = await takeIn()
    const stopped = AbortSignal.abort()
    expect(await recomputeClocks(house.system(), { signal: stopped })).toEqual({ cases: 0, changed: 0 })
    expect(await countOutdatedClocks(house.system(), revision)).toBe(1)
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 1 })
  })
})

describe('another reading of the last day', () => {
  const byDefault = { lastDayReading: 'wholeRestBlock', ordinaryWeekend: 'stays' } as const

  it('moves the dates of running clocks that it touches, and says so', async () => {
    house.clock.set('2026-08-19T02:00:00Z')
    const found = await given(house).caseIn('mediation', 'accepted')
    // Sixty days on is a Sunday.
    expect(found.dueOn).toBe('2026-10-18')
    await keepReading(house.system(), byDefault)
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 0 })
    const { revision } = await keepReading(house.system(), { ...byDefault, ordinaryWeekend: 'extends' })
    expect(await recomputeClocks(house.system())).toEqual({ cases: 1, changed: 1 })
    expect(await findCase(head, found.id)).toMatchObject({ dueOn: '2026-10-19', version: found.version })
    const clock = await clockOf(found)
    expect(clock).toMatchObject({ dueOn: '2026-10-19', movedFrom: '2026-10-18', calendarRevision: revision })
    expect(clock.explanation.at(-1)!.text.en).toContain('by the setting of this installation')
    expect((await listCaseEntries(head, found)).at(-1)).toMatchObject({
      title: '本单位改变了期限最后一日的口径，重新计算期限',
      body: '调解：2026-10-18 → 2026-10-19',
    })
    expect(await findBrokenLink(head, 'Case', found.id)).toBeUndefined()
  })

  it('on a holiday moves them too, and back', async () => {
    house.clock.set('2026-08-03T02:00:00Z')
    const found = await given(house).caseIn('mediation', 'accepted')
    await keepReading(house.system(), { ...byDefault, lastDayReading: 'statutoryDays' })
    await recomputeClocks(house.system())
    const narrow = (await clockOf(found)).dueOn
    await keepReading(house.system(), byDefault)
    await recomputeClocks(house.system())
    expect([found.dueOn, narrow, (await clockOf(found)).dueOn]).toEqual(['2026-10-08', '2026-10-04', '2026-10-08'])
  })
})
