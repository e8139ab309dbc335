import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isWorkingDay } from '../../server/law/calendar.ts'
import { calendarRevision } from '../../server/law/calendar-revision.ts'
import { parseCalendarYear } from '../../server/law/calendar-year.ts'
import { clockDue } from '../../server/law/clock-due.ts'
import { holdCalendar, keepNotice } from '../../server/law/holiday-notice-store.ts'
import { reckoningInUse, setReckoning } from '../../server/law/reckoning.ts'
import { type House, openHouse } from '../support/house.ts'
import { inventedNotice } from '../support/invented-notice.ts'

let house: House
const builtIn = reckoningInUse()
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('keepNotice', () => {
  it('raises the revision with a new notice, and not with the same one again', async () => {
    const ctx = house.system()
    const before = await calendarRevision(ctx)
    expect(await keepNotice(ctx, inventedNotice())).toEqual({ revision: before + 1, isNew: true })
    const turned = inventedNotice({ restDays: [...inventedNotice().restDays].reverse() })
    expect(await keepNotice(ctx, turned)).toEqual({ revision: before + 1, isNew: false })
    const corrected = inventedNotice({ workdays: ['2027-01-09'] })
    expect(await keepNotice(ctx, corrected)).toEqual({ revision: before + 2, isNew: true })
  })

  it('gives each of two at once a revision of its own', async () => {
    const ctx = house.system()
    const years = [2031, 2032, 2033, 2034]
    const notices = years.map((year) => ({
      year,
      source: 'made up for a test',
      restDays: ['01-01', '05-01', '10-01'].map((day) => `${year}-${day}`),
      workdays: [],
    }))
    const kept = await Promise.all(notices.map((notice) => keepNotice(ctx, notice)))
    expect(new Set(kept.map(({ revision }) => revision)).size).toBe(years.length)
  })
})

describe('holdCalendar', () => {
  it('makes the process reckon with what another process took in', async () => {
    const ctx = house.system()
    await keepNotice(ctx, inventedNotice())
    setReckoning(builtIn)
    expect(clockDue('L121', 'C1', '2026-12-28')).toMatchObject({ dueOn: '2027-01-07', provisional: true })
    expect(await holdCalendar(ctx)).toBe(await calendarRevision(ctx))
    expect(clockDue('L121', 'C1', '2026-12-28')).toMatchObject({ dueOn: '2027-01-08', provisional: false })
    expect(isWorkingDay('2027-01-09')).toBe(true)
    setReckoning(builtIn)
  })
})

describe('parseCalendarYear', () => {
  const refused = (change: Record<string, unknown>): string => {
    try {
      parseCalendarYear(JSON.stringify({ ...inventedNotice(), ...change }))
      return 'taken'
    } catch (error) {
      return (error as Error).message
    }
  }

  it('takes a whole notice, with days of the December before it', () => {
    const notice = inventedNotice({ restDays: ['2026-12-31', ...inventedNotice().restDays], workdays: ['2026-12-27'] })
    expect(parseCalendarYear(JSON.stringify(notice))).toEqual(notice)
  })

  it.each([
    ['no year', { year: undefined }, /year/],
    ['a year as text', { year: '2027' }, /year/],
    ['no source', { source: ' ' }, /source/],
    ['a day that is none', { restDays: [...inventedNotice().restDays, '2027-02-30'] }, /restDays\[\d+\]/],
    ['a day of another year', { restDays: [...inventedNotice().restDays, '2028-01-01'] }, /2028-01-01 is not of 2027/],
    ['a day twice', { restDays: [...inventedNotice().restDays, '2027-01-01'] }, /2027-01-01 stands twice/],
    ['no National Day', { restDays: ['2027-01-01', '2027-05-01'] }, /2027-10-01 is missing/],
    ['a workday in the week', { workdays: ['2027-01-11'] }, /2027-01-11 is no weekend day/],
    ['a day off that is worked', { workdays: ['2027-01-02'] }, /2027-01-02 is a day off and a workday at once/],
    ['a list it does not know', { holidays: [] }, /holidays/],
  ])('refuses %s and says where', (_what, change, message) => {
    expect(refused(change)).toMatch(message)
  })

  it('names the line on which the text is no JSON', () => {
    expect(() => parseCalendarYear('{\n  "year": 2027,\n  "source": oops\n}')).toThrow(/^line 3: /)
    expect(() => parseCalendarYear('{\n  "year": 2027,\n')).toThrow(/^line 3: /)
  })
})
