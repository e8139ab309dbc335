import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { doWork } from '../../server/commands/do-work.ts'
import { findReading } from '../../server/law/last-day-reading-store.ts'
import { reckoningInUse, setReckoning } from '../../server/law/reckoning.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
const builtIn = reckoningInUse()
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  setReckoning(builtIn)
  await house.close()
})

describe('a worker that starts', () => {
  it('makes its settings for the last day of a period hold for all processes', async () => {
    const config = { lastDayOnHoliday: 'statutoryDays', lastDayOnWeekend: 'extends' } as const
    await doWork({ system: house.system, config }, AbortSignal.abort())
    const reading = { lastDayReading: 'statutoryDays', ordinaryWeekend: 'extends' }
    expect(await findReading(house.system())).toEqual({ ...reading, revision: 1 })
    expect(reckoningInUse()).toMatchObject({ ...reading, revision: 1 })
  })
})
