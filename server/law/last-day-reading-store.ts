import { sql } from 'kysely'
import './law-tables.ts'
import type { Ctx } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { CALENDAR_LOCK, calendarRevision } from './calendar-revision.ts'
import type { Reckoning } from './reckoning.ts'

/** How the last day of a period in calendar days is read; see reckoning.ts. */
export type LastDayReading = Pick<Reckoning, 'lastDayReading' | 'ordinaryWeekend'>

/** What holds for all processes, and from which state of the calendar; undefined: none was ever kept. */
export const findReading = async (ctx: Ctx): Promise<(LastDayReading & { revision: number }) | undefined> => {
  const row = await ctx.db
    .selectFrom('lastDayReading')
    .select(['onHoliday', 'onWeekend', 'revision'])
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { lastDayReading: row.onHoliday, ordinaryWeekend: row.onWeekend, revision: row.revision }
}

/**
 * Makes the reading of this installation's settings hold for all processes, and tells the state of the calendar after
 * it: a new one when the reading changed, so that every running clock is out of date. The first reading is always kept.
 */
export const keepReading = (ctx: Ctx, reading: LastDayReading): Promise<{ revision: number; isNew: boolean }> =>
  inTransaction(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(${CALENDAR_LOCK})`.execute(tx.db)
    const revision = await calendarRevision(tx)
    const kept = await findReading(tx)
    const { lastDayReading, ordinaryWeekend } = reading
    if (kept?.lastDayReading === lastDayReading && kept.ordinaryWeekend === ordinaryWeekend)
      return { revision, isNew: false }
    await tx.db
      .insertInto('lastDayReading')
      .values({
        revision: revision + 1,
        onHoliday: lastDayReading,
        onWeekend: ordinaryWeekend,
        heldFrom: tx.clock.now(),
      })
      .execute()
    return { revision: revision + 1, isNew: true }
  })
