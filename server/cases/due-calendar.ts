import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { inBoth, validate } from '../core/validate.ts'
import { plusDays } from '../law/day.ts'
import { type DayFacts, factsOfDay } from '../law/day-kind.ts'
import type { CaseFilter } from './case-filter.ts'
import { countDueDays } from './count-due-days.ts'

/** Three months and the rest of their weeks. */
export const MOST_CALENDAR_DAYS = 106

export type CalendarDay = DayFacts & { count: number; provisional: number }

const span = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && plusDays(from, MOST_CALENDAR_DAYS) > to, {
    path: ['to'],
    error: inBoth({
      zh: `须不早于开始日期，且最多${MOST_CALENDAR_DAYS}天`,
      en: `Must not be before the first day, and at most ${MOST_CALENDAR_DAYS} days are given.`,
    }),
  })

/** Every day from `from` to `to` with what the calendar says of it and how many open cases are due on it. */
export const dueCalendar = async (
  ctx: Ctx,
  input: { from: string; to: string; filter?: CaseFilter | null | undefined },
): Promise<CalendarDay[]> => {
  const { from, to } = validate(ctx.locale, span, { from: input.from, to: input.to })
  const due = Map.groupBy(await countDueDays(ctx, { filter: input.filter, from, to }), ({ dueOn }) => dueOn)
  const days: CalendarDay[] = []
  for (let on = from; on <= to; on = plusDays(on, 1)) {
    const own = due.get(on) ?? []
    days.push({
      ...factsOfDay(on),
      count: own.reduce((sum, day) => sum + day.count, 0),
      provisional: own.reduce((sum, day) => sum + day.provisional, 0),
    })
  }
  return days
}
