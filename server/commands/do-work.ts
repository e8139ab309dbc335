import { ConstantBackoff, handleAll, retry } from 'cockatiel'
import type { Ctx } from '../core/context.ts'
import { runWorker } from '../core/run-worker.ts'
import { holdCalendar } from '../law/holiday-notice-store.ts'
import { keepReading } from '../law/last-day-reading-store.ts'
import { searchIndexes } from '../search-indexes.ts'
import { healIndexes } from '../sellers/heal-index.ts'
import { listeners } from '../subscribers.ts'
import { chores } from './chores.ts'
import type { House } from './open-house.ts'

type Work = Pick<House, 'system'> & { config: Pick<House['config'], 'lastDayOnHoliday' | 'lastDayOnWeekend'> }

/** Works off the outbox and the chores until the signal; resolves when what was under way is finished. */
export const doWork = async ({ system, config }: Work, signal: AbortSignal): Promise<void> => {
  await persistently(system(), signal, () => holdOwnReading(system(), config))
  if (!signal.aborted) await healFirst(system())
  await runWorker(system(), { listeners, chores, signal })
}

const AGAIN_MS = 500

/** A database that goes away in the first moment is waited for, as it is later on. */
const persistently = async (ctx: Ctx, signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  const trying = retry(handleAll, { maxAttempts: Number.POSITIVE_INFINITY, backoff: new ConstantBackoff(AGAIN_MS) })
  trying.onRetry((failed) =>
    ctx.log.warn(
      { reason: 'error' in failed ? (failed.error as Error).message : '' },
      'the work cannot begin yet; trying again',
    ),
  )
  await trying.execute(work, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

/** The worker reckons anew what is out of date, so its settings hold for all processes; the others follow. */
const holdOwnReading = async (ctx: Ctx, { lastDayOnHoliday, lastDayOnWeekend }: Work['config']): Promise<void> => {
  const reading = { lastDayReading: lastDayOnHoliday, ordinaryWeekend: lastDayOnWeekend }
  const { isNew } = await keepReading(ctx, reading)
  if (isNew) ctx.log.info(reading, 'the last day of a period is read so from now on; running clocks are reckoned anew')
  await holdCalendar(ctx)
}

/** On a first start there is no index yet, and every row would fail until the first healing. */
const healFirst = (ctx: Ctx): Promise<void> =>
  healIndexes(searchIndexes)
    .run(ctx)
    .catch((error: Error) => ctx.log.warn({ reason: error.message }, 'the search indexes cannot be looked at yet'))
