import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  isSpanKnown,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from '../../server/law/calendar.ts'
import { buildCalendar, chinaCalendar } from '../../server/law/calendar-years.ts'
import { daysAfter, plusDays, plusMonths, weekdayOf, yearOf } from '../../server/law/day.ts'

const daysOf2026 = daysAfter('2025-12-31', '2026-12-31')
const isWeekend = (on: string) => weekdayOf(on) === 0 || weekdayOf(on) === 6

const day = fc.integer({ min: 0, max: 366 * 30 }).map((count) => plusDays('2002-06-01', count))
const count = fc.integer({ min: 1, max: 90 })

describe('isWorkingDay', () => {
  it('takes the weekdays off of 2026 as the notice gives them', () => {
    expect(daysOf2026.filter((on) => !isWeekend(on) && !isWorkingDay(on)).map((on) => on.slice(5))).toEqual([
      ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '02-23', '04-06', '05-01', '05-04', '05-05'],
      ...['06-19', '09-25', '10-01', '10-02', '10-05', '10-06', '10-07'],
    ])
  })

  it('counts the weekend days worked in exchange', () => {
    const madeUp = daysOf2026.filter((on) => isWeekend(on) && isWorkingDay(on))
    expect(madeUp.map((on) => on.slice(5))).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'])
  })

  it('keeps the standing statutory days off in a year without a notice', () => {
    expect(isWorkingDay('2027-01-01')).toBe(false)
    expect(isWorkingDay('2027-02-08')).toBe(false)
    expect(isWorkingDay('2027-01-04')).toBe(true)
  })

  it('refuses what is not a day', () => {
    for (const bad of ['2026-02-30', '2026-2-3', '20260203', '', 'today']) {
      expect(() => isWorkingDay(bad)).toThrow(RangeError)
    }
  })
})

describe('the known years', () => {
  it('are those with a notice, 2004 to 2026', () => {
    expect([...chinaCalendar.years].sort()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index))
  })

  it('never make a statutory day a workday, and name every one that falls on a weekday', () => {
    const known = [...chinaCalendar.statutoryDays].filter((on) => chinaCalendar.years.has(yearOf(on)))
    expect(known.length).toBeGreaterThan(200)
    expect(known.filter((on) => chinaCalendar.workdays.has(on))).toEqual([])
    expect(known.filter((on) => !isWeekend(on) && !chinaCalendar.restDays.has(on))).toEqual([])
  })

  it('grow by a year given as data, and its days count', () => {
    const calendar = buildCalendar([
      {
        year: 2027,
        source: 'an invented notice for this test',
        restDays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2026-12-31'],
        workdays: ['2026-12-27', '2027-01-09'],
      },
    ])
    expect(addWorkingDays('2026-12-28', 7, calendar)).toEqual({ on: '2027-01-09', provisional: false })
    expect(isWorkingDay('2026-12-27', calendar)).toBe(true)
    expect(isWorkingDay('2026-12-31', calendar)).toBe(false)
    expect(chinaCalendar.years.has(2027)).toBe(false)
  })

  it('let a given year replace the packaged one whole', () => {
    const calendar = buildCalendar([{ year: 2026, source: 'corrected', restDays: ['2026-10-01'], workdays: [] }])
    expect(isWorkingDay('2026-10-07', calendar)).toBe(true)
    expect(isWorkingDay('2026-10-10', calendar)).toBe(false)
    expect(isWorkingDay('2026-10-02', calendar)).toBe(false)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2026-04-15', 7, '2026-04-24'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-24', 7, '2026-10-12'],
    ['2026-09-30', 15, '2026-10-27'],
  ])('from %s, %i working days end on %s', (startOn, length, on) => {
    expect(addWorkingDays(startOn, length)).toEqual({ on, provisional: false })
  })

  it('marks a span into 2027 provisional and does not work on New Year’s Day', () => {
    expect(addWorkingDays('2026-12-28', 7)).toEqual({ on: '2027-01-07', provisional: true })
  })

  it('is certain to the last day of the last known year', () => {
    expect(addWorkingDays('2026-12-28', 3)).toEqual({ on: '2026-12-31', provisional: false })
  })

  it('never ends on a day off, and counts exactly the days asked for', () => {
    fc.assert(
      fc.property(day, count, (startOn, length) => {
        const { on } = addWorkingDays(startOn, length)
        expect(isWorkingDay(on)).toBe(true)
        expect(daysAfter(startOn, on).filter((one) => isWorkingDay(one))).toHaveLength(length)
      }),
    )
  })

  it('never ends earlier for a later start or a longer period', () => {
    fc.assert(
      fc.property(day, count, fc.integer({ min: 0, max: 20 }), (startOn, length, more) => {
        const { on } = addWorkingDays(startOn, length)
        expect(addWorkingDays(plusDays(startOn, more), length).on >= on).toBe(true)
        expect(addWorkingDays(startOn, length + more).on >= on).toBe(true)
      }),
    )
  })

  it('is provisional exactly when a counted day lies outside 2004 to 2026', () => {
    fc.assert(
      fc.property(day, count, (startOn, length) => {
        for (const { on, provisional } of [addWorkingDays(startOn, length), addDays(startOn, length)]) {
          const touchesUnknown = daysAfter(startOn, on).some((one) => one < '2004-01-01' || one > '2026-12-31')
          expect(provisional).toBe(touchesUnknown)
          expect(isSpanKnown(startOn, on)).toBe(!touchesUnknown)
        }
      }),
    )
  })

  it('refuses a count that is no whole number of days', () => {
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays('2026-04-15', bad)).toThrow(RangeError)
      expect(() => addDays('2026-04-15', bad)).toThrow(RangeError)
    }
  })

  it('gives the same answer wherever the machine stands', () => {
    const calendar = new URL('../../server/law/calendar.ts', import.meta.url).href
    const script = `import { addWorkingDays, addDays } from '${calendar}'
      console.log(addWorkingDays('2026-09-24', 7).on, addDays('2026-08-03', 60).on)`
    for (const TZ of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { TZ } })
      expect(said.toString().trim()).toBe('2026-10-12 2026-10-08')
    }
  })
})

describe('addDays', () => {
  it('moves an end in the National Day block past the whole block', () => {
    expect(addDays('2026-08-03', 60)).toEqual({ on: '2026-10-08', provisional: false })
  })

  it('moves it past the statutory days alone under the narrow reading', () => {
    expect(addDays('2026-08-03', 60, { lastDayReading: 'statutoryDays' }).on).toBe('2026-10-04')
    expect(addDays('2026-08-05', 60, { lastDayReading: 'statutoryDays' }).on).toBe('2026-10-04')
    expect(addDays('2026-08-05', 60).on).toBe('2026-10-08')
  })

  it('leaves an end on an ordinary weekend where it is, unless told otherwise', () => {
    expect(addDays('2026-06-16', 60).on).toBe('2026-08-15')
    expect(addDays('2026-06-16', 60, { ordinaryWeekend: 'extends' }).on).toBe('2026-08-17')
  })

  it('does not move an end on a weekend day that is worked', () => {
    expect(addDays('2026-10-03', 7, { ordinaryWeekend: 'extends' }).on).toBe('2026-10-10')
  })

  it('marks an end in 2027 provisional and moves it off New Year’s Day', () => {
    expect(addDays('2026-11-02', 60)).toEqual({ on: '2027-01-02', provisional: true })
  })

  it('never ends before the days are over, nor later for an earlier start', () => {
    fc.assert(
      fc.property(day, count, (startOn, length) => {
        const { on } = addDays(startOn, length)
        expect(on >= plusDays(startOn, length)).toBe(true)
        expect(chinaCalendar.restDays.has(on)).toBe(false)
        expect(addDays(plusDays(startOn, 1), length).on >= on).toBe(true)
      }),
    )
  })
})

describe('subtractWorkingDays', () => {
  it('counts back over a holiday, the day itself not counted', () => {
    expect(subtractWorkingDays('2026-10-12', 2)).toEqual({ on: '2026-10-09', provisional: false })
    expect(subtractWorkingDays('2026-10-08', 1)).toEqual({ on: '2026-09-30', provisional: false })
  })

  it('is provisional when a day it passes lies in a year without a notice', () => {
    expect(subtractWorkingDays('2027-01-05', 1)).toEqual({ on: '2027-01-04', provisional: true })
    expect(subtractWorkingDays('2027-01-04', 2)).toEqual({ on: '2026-12-30', provisional: true })
  })

  it('leaves just enough time: from its day on, the count ends on the day it was counted back from, and no later', () => {
    fc.assert(
      fc.property(day, count, (endOn, length) => {
        const { on } = subtractWorkingDays(endOn, length)
        expect(isWorkingDay(on)).toBe(true)
        expect(daysAfter(plusDays(on, -1), plusDays(endOn, -1)).filter((one) => isWorkingDay(one))).toHaveLength(length)
        if (isWorkingDay(endOn)) expect(addWorkingDays(on, length).on).toBe(endOn)
      }),
    )
  })
})

describe('plusMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 3, '2027-03-15'],
    ['2026-08-31', 12, '2027-08-31'],
  ])('from %s, %i months end on %s', (from, months, on) => {
    expect(plusMonths(from, months)).toBe(on)
  })

  it('never leaves the month it is in, and keeps the day where the month has it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, months) => {
        const on = plusMonths(from, months)
        const since =
          (Number(on.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(from.slice(5, 7))
        expect(since).toBe(months)
        expect(on.slice(8) === from.slice(8) || plusDays(on, 1).slice(8) === '01').toBe(true)
      }),
    )
  })
})

describe('workingDaysBetween', () => {
  it('says how many working days are left', () => {
    expect(workingDaysBetween('2026-04-15', '2026-04-24')).toBe(7)
    expect(workingDaysBetween('2026-09-30', '2026-10-08')).toBe(1)
    expect(workingDaysBetween('2026-04-24', '2026-04-24')).toBe(0)
  })

  it('is negative once the day is past', () => {
    expect(workingDaysBetween('2026-10-12', '2026-10-08')).toBe(-3)
  })

  it('undoes addWorkingDays', () => {
    fc.assert(
      fc.property(day, count, (startOn, length) => {
        expect(workingDaysBetween(startOn, addWorkingDays(startOn, length).on)).toBe(length)
      }),
    )
  })
})
