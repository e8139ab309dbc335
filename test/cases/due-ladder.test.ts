import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sql } from 'kysely'
import { dueCalendar, MOST_CALENDAR_DAYS } from '../../server/cases/due-calendar.ts'
import { dueLadder } from '../../server/cases/due-ladder.ts'
import { DUE_RUNGS, rungOf, spanOf } from '../../server/cases/due-rungs.ts'
import { listCases } from '../../server/cases/list-cases.ts'
import { plusDays } from '../../server/law/day.ts'
import { DAY_UNITS, daysLeft } from '../../server/law/day-unit.ts'
import { dueState } from '../../server/law/due-state.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House

/** Open cases of the county by due date; one closed, one of the office next door. */
const dueOn = {
  '2026-11-02': 1,
  '2026-11-09': 2,
  '2026-11-20': 3,
  '2026-11-23': 4,
  '2026-11-24': 5,
  '2026-12-02': 6,
  infinity: 7,
}

beforeAll(async () => {
  house = await openHouse()
  for (const [on, count] of Object.entries(dueOn))
    for (let n = 0; n < count; n++)
      await insertCase({
        number: `${on} ${n}`,
        authorityId: house.town.countyId,
        dueOn: on,
        assigneeId: n === 0 ? house.town.ids.head : null,
      })
  await insertCase({ number: 'closed', authorityId: house.town.countyId, dueOn: '2026-11-20', isOpen: false })
  await insertCase({ number: 'elsewhere', authorityId: house.town.otherCountyId, dueOn: '2026-11-20' })
})
afterAll(() => house.close())

const insertCase = async (given: {
  number: string
  authorityId: string
  dueOn: string
  assigneeId?: string | null
  isOpen?: boolean
}) => {
  const { number, authorityId, assigneeId = null, isOpen = true } = given
  await sql`insert into case_file
    (number, procedure, state, authority_id, assignee_id, category, summary, ruleset, received_on, due_on, due_provisional, is_open, closed_at)
    values (${number}, 'mediation', 'registered', ${authorityId}, ${assigneeId}, 'counterfeit', '', 'L121', '2026-11-01',
      ${given.dueOn}, ${given.dueOn === '2026-12-02'}, ${isOpen}, ${isOpen ? null : house.clock.now()})`.execute(
    house.parts.db,
  )
}

describe('the rungs', () => {
  const day = fc.integer({ min: 0, max: 1_400 }).map((n) => plusDays('2023-03-01', n))

  it('take every date, each on one rung, as the days between say in the unit of the clock', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), fc.constantFrom(...DAY_UNITS), (today, away, unit) => {
        const due = plusDays(today, away)
        const on = DUE_RUNGS.filter((rung) => {
          const { from, to } = spanOf(rung, today, unit)
          return (from === null || due >= from) && (to === null || due <= to)
        })
        expect(on).toEqual([rungOf(due, today, unit)])
        const late = -daysLeft(unit, today, due)
        const expected =
          due > today
            ? dueState(due, today, false) === 'DUE_SOON'
              ? 'DUE_SOON'
              : 'LATER'
            : due === today
              ? 'DUE_TODAY'
              : late <= 3
                ? 'OVERDUE_TO_THREE'
                : late <= 10
                  ? 'OVERDUE_TO_TEN'
                  : 'OVERDUE_OVER_TEN'
        expect(on).toEqual([expected])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('dueLadder', () => {
  it('counts the open cases of the office on each rung', async () => {
    const ladder = await dueLadder(await house.as('head'), null)
    expect(ladder.map(({ rung, count }) => [rung, count])).toEqual([
      ['OVERDUE_OVER_TEN', 1],
      ['OVERDUE_TO_TEN', 2],
      ['OVERDUE_TO_THREE', 3],
      ['DUE_TODAY', 4],
      ['DUE_SOON', 5],
      ['LATER', 6],
      ['UNDATED', 7],
    ])
    expect(ladder.find(({ rung }) => rung === 'LATER')!.provisional).toBe(6)
  })

  it('opens the queue with exactly the cases it counted', async () => {
    const head = await house.as('head')
    for (const { rung, count } of await dueLadder(head, null)) {
      const { rows } = await listCases(head, { filter: { queue: 'OFFICE', rung }, first: 100 })
      expect({ rung, listed: rows.length }).toEqual({ rung, listed: count })
    }
  })

  it('counts what is one’s own', async () => {
    const ladder = await dueLadder(await house.as('head'), { queue: 'MINE' })
    expect(ladder.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  it('counts nothing of others, and is refused to nobody at all', async () => {
    const counted = (await dueLadder(await house.as('investigator'), null)).map(({ count }) => count)
    expect(counted).toEqual([0, 0, 0, 0, 0, 0, 0])
    await expect(dueLadder(house.anonymous(), null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('a clock in days of the calendar', () => {
  // Order 121, article 26: 60 days; Order 20, article 21: 45 working days.
  const due = '2026-11-12'
  const rungsUnder = async (ruleset: string) => {
    const { id } = await sql<{ id: string }>`update case_file set due_clock = 'C2', ruleset = ${ruleset},
      due_on = ${due} where number = '2026-11-20 0' returning id`
      .execute(house.parts.db)
      .then(({ rows }) => rows[0]!)
    const head = await house.as('head')
    const rungs: string[] = []
    for (const rung of DUE_RUNGS)
      if ((await listCases(head, { filter: { rung }, first: 100 })).rows.some(({ row }) => row.id === id))
        rungs.push(rung)
    return rungs
  }

  it('stands on the rung of its own unit, one clock under two rulesets on two', async () => {
    expect(daysLeft('DAY', '2026-11-23', due)).toBe(-11)
    expect(daysLeft('WORKING_DAY', '2026-11-23', due)).toBe(-7)
    expect(await rungsUnder('L121')).toEqual(['OVERDUE_OVER_TEN'])
    expect(await rungsUnder('L20')).toEqual(['OVERDUE_TO_TEN'])
    await sql`update case_file set due_clock = null, due_on = '2026-11-20' where number = '2026-11-20 0'`.execute(
      house.parts.db,
    )
  })
})

describe('dueCalendar', () => {
  it('marks workdays, weekends, days off and workdays in exchange, with what is due', async () => {
    const days = await dueCalendar(await house.as('head'), { from: '2026-10-01', to: '2026-12-31' })
    expect(days).toHaveLength(92)
    const of = (on: string) => days.find((one) => one.on === on)
    expect(of('2026-10-01')).toEqual({ on: '2026-10-01', kind: 'DAY_OFF', isKnown: true, count: 0, provisional: 0 })
    expect(of('2026-10-10')).toMatchObject({ kind: 'ADJUSTED_WORKDAY' })
    expect(of('2026-11-21')).toMatchObject({ kind: 'WEEKEND' })
    expect(of('2026-11-23')).toMatchObject({ kind: 'WORKDAY', count: 4, provisional: 0 })
    expect(of('2026-12-02')).toMatchObject({ count: 6, provisional: 6 })
  })

  it('says of a year without a holiday notice that it is an estimate', async () => {
    const days = await dueCalendar(await house.as('head'), { from: '2099-01-01', to: '2099-01-04' })
    expect(days.every(({ isKnown }) => !isKnown)).toBe(true)
  })

  it('refuses a span that is turned round or too long, by its field', async () => {
    const head = await house.as('head')
    const most = plusDays('2026-01-01', MOST_CALENDAR_DAYS - 1)
    expect(await dueCalendar(head, { from: '2026-01-01', to: most })).toHaveLength(MOST_CALENDAR_DAYS)
    for (const to of ['2025-12-31', plusDays(most, 1)])
      await expect(dueCalendar(head, { from: '2026-01-01', to })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'to' }],
      })
  })
})
