import './law-tables.ts'
import type { Ctx } from '../core/context.ts'

/** Any number of our own: those who change how days are reckoned go one after the other. */
export const CALENDAR_LOCK = 20_260_415

/** The state of the calendar in PostgreSQL: it rises with each notice and with each reading of the last day. 0: as built. */
export const calendarRevision = async (ctx: Ctx): Promise<number> => {
  const [notice, reading] = await Promise.all([
    ctx.db
      .selectFrom('holidayNotice')
      .select(({ fn }) => fn.max('revision').as('revision'))
      .executeTakeFirst(),
    ctx.db
      .selectFrom('lastDayReading')
      .select(({ fn }) => fn.max('revision').as('revision'))
      .executeTakeFirst(),
  ])
  return Math.max(notice?.revision ?? 0, reading?.revision ?? 0)
}
