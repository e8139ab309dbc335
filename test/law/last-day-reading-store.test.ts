import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { calendarRevision } from '../../server/law/calendar-revision.ts'
import { holdCalendar, keepNotice } from '../../server/law/holiday-notice-store.ts'
import { keepReading } from '../../server/law/last-day-reading-store.ts'
import { reckoningInUse, setReckoning } from '../../server/law/reckoning.ts'
import { type House, openHouse } from '../support/house.ts'
import { inventedNotice } from '../support/invented-notice.ts'

let house: House
const builtIn = reckoningInUse()
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  setReckoning(builtIn)
  await house.close()
})

const usual = { lastDayReading: 'wholeRestBlock', ordinaryWeekend: 'stays' } as const
const other = { lastDayReading: 'statutoryDays', ordinaryWeekend: 'extends' } as const

describe('keepReading', () => {
  it('raises the state of the calendar with another reading, and not with the same one again', async () => {
    const ctx = house.system()
    expect(await keepReading(ctx, usual)).toEqual({ revision: 1, isNew: true })
    expect(await keepReading(ctx, usual)).toEqual({ revision: 1, isNew: false })
    expect(await keepReading(ctx, other)).toEqual({ revision: 2, isNew: true })
    expect((await keepNotice(ctx, inventedNotice())).revision).toBe(3)
    expect(await keepReading(ctx, usual)).toEqual({ revision: 4, isNew: true })
    expect(await calendarRevision(ctx)).toBe(4)
  })

  it('makes every process read the last day alike, whatever its own settings are', async () => {
    const ctx = house.system()
    await keepReading(ctx, other)
    setReckoning({ ...builtIn, ...usual })
    await holdCalendar(ctx)
    expect(reckoningInUse()).toMatchObject(other)
  })

  it('is kept once when two start at the same moment', async () => {
    const ctx = house.system()
    const kept = await Promise.all([keepReading(ctx, usual), keepReading(ctx, usual)])
    expect(kept.map(({ isNew }) => isNew).sort()).toEqual([false, true])
  })
})
