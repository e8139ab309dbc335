import { sql } from 'kysely'
import './law-tables.ts'
import type { Ctx } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { CALENDAR_LOCK, calendarRevision } from './calendar-revision.ts'
import type { CalendarYear } from './calendar-year.ts'
import { buildCalendar, builtInYears } from './calendar-years.ts'
import { findReading } from './last-day-reading-store.ts'
import { reckoningInUse, setReckoning } from './reckoning.ts'

/**
 * Keeps a year's notice in place of the one before, and tells the state of the calendar after it. The same notice once
 * more changes nothing.
 */
export const keepNotice = (ctx: Ctx, notice: CalendarYear): Promise<{ revision: number; isNew: boolean }> =>
  inTransaction(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(${CALENDAR_LOCK})`.execute(tx.db)
    const revision = await calendarRevision(tx)
    const [restDays, workdays] = [notice.restDays, notice.workdays].map((days) => JSON.stringify([...days].sort()))
    const kept = await tx.db
      .selectFrom('holidayNotice')
      .select(['source', 'restDays', 'workdays'])
      .where('year', '=', notice.year)
      .executeTakeFirst()
    const isSame =
      kept?.source === notice.source &&
      JSON.stringify(kept.restDays) === restDays &&
      JSON.stringify(kept.workdays) === workdays
    if (isSame) return { revision, isNew: false }
    const row = {
      source: notice.source,
      restDays: restDays!,
      workdays: workdays!,
      revision: revision + 1,
      importedAt: tx.clock.now(),
    }
    await tx.db
      .insertInto('holidayNotice')
      .values({ year: notice.year, ...row })
      .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
      .execute()
    return { revision: revision + 1, isNew: true }
  })

/** Makes this process reckon with the notices and the reading in PostgreSQL; reads them only when they have changed. */
export const holdCalendar = async (ctx: Ctx): Promise<number> => {
  const revision = await calendarRevision(ctx)
  if (revision === reckoningInUse().revision) return revision
  const notices = await ctx.db
    .selectFrom('holidayNotice')
    .select(['year', 'source', 'restDays', 'workdays', 'revision'])
    .orderBy('year')
    .execute()
  const reading = await findReading(ctx)
  const known = Math.max(0, reading?.revision ?? 0, ...notices.map((notice) => notice.revision))
  setReckoning({
    calendar: buildCalendar([...builtInYears, ...notices]),
    revision: known,
    ...(reading && { lastDayReading: reading.lastDayReading, ordinaryWeekend: reading.ordinaryWeekend }),
  })
  return known
}
