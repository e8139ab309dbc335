import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { countOutdatedClocks, listMovedClocks, recomputeClocks } from '../cases/recompute-clocks.ts'
import type { Ctx } from '../core/context.ts'
import { UnusableSetup } from '../core/errors.ts'
import { type CalendarYear, parseCalendarYear } from '../law/calendar-year.ts'
import { keepNotice } from '../law/holiday-notice-store.ts'
import { openHouse } from './open-house.ts'
import { progressBar } from './progress-bar.ts'
import { sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

const PATIENCE_MS = 60_000

/** Takes a year's holiday notice in, whole or not at all, and reckons anew what it moves. */
export const importCalendar = async (file: string): Promise<void> => {
  const notice = await readNotice(file)
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const ctx = house.system()
    const { revision, isNew } = await keepNotice(ctx, notice)
    if (!isNew) tell(`The notice of ${notice.year} is held already, with the same days.`)
    await recomputeAll(ctx, revision)
    await report(ctx, notice.year, revision, isNew)
  } finally {
    await house.close()
  }
}

const readNotice = async (file: string): Promise<CalendarYear> => {
  await sizeOfFile(file)
  try {
    return parseCalendarYear(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UnusableSetup(`${file} was refused whole. ${(error as Error).message}`)
  }
}

/** Workers may help; cases somebody holds are taken when they are free. */
const recomputeAll = async (ctx: Ctx, revision: number): Promise<void> => {
  const total = await countOutdatedClocks(ctx, revision)
  const bar = progressBar('Reckoning')
  try {
    for (let waited = 0; ; waited += 500) {
      await recomputeClocks(ctx, { onBatch: ({ cases }) => bar.set(Math.min(cases, total), total, `${cases} cases`) })
      const left = await countOutdatedClocks(ctx, revision)
      if (left === 0) return
      if (waited >= PATIENCE_MS)
        return tell(`${left} clocks are held by others just now; the worker goes on with them.`)
      await sleep(500)
    }
  } finally {
    bar.end()
  }
}

const report = async (ctx: Ctx, year: number, revision: number, isNew: boolean): Promise<void> => {
  const moved = isNew ? await listMovedClocks(ctx, revision) : []
  const cases = new Set(moved.map(({ number }) => number))
  const dates = moved.filter(({ movedFrom, dueOn }) => movedFrom !== dueOn)
  put(`${year}: ${cases.size} cases changed, ${dates.length} dates moved, ${moved.length - dates.length} confirmed`)
  for (const { number, clock, movedFrom, dueOn } of moved) put(`${number} ${clock} ${movedFrom} ${dueOn}`)
}
