import { z } from 'zod'
import type { Day } from './day.ts'
import { isDay, isWeekend, plusDays, yearOf } from './day.ts'
import { dayData, parseData } from './read-data.ts'

/** One year's State Council notice: the days off it names and the weekend days it makes workdays (调休). */
export type CalendarYear = { year: number; source: string; restDays: readonly Day[]; workdays: readonly Day[] }

/** Days every notice names: a file without them is not one. */
const everyNoticeNames = ['01-01', '05-01', '10-01']

const refuse = (context: z.core.$RefinementCtx<unknown>, path: (string | number)[], message: string) =>
  context.addIssue({ code: 'custom', path, message })

/** A notice as a file gives it. It must stand alone: a year, its source, days off, and the weekend days worked. */
export const calendarYearData = z
  .strictObject({
    year: z.int().min(2004).max(2100),
    source: z.string().trim().min(1),
    restDays: z.array(dayData).min(1),
    workdays: z.array(dayData),
  })
  .superRefine((notice, context) => {
    const { year, restDays, workdays } = notice
    for (const day of everyNoticeNames) {
      if (!restDays.includes(`${year}-${day}`)) refuse(context, ['restDays'], `${year}-${day} is missing`)
    }
    for (const [list, days] of [
      ['restDays', restDays],
      ['workdays', workdays],
    ] as const) {
      days.forEach((on, index) => {
        if (days.indexOf(on) < index) refuse(context, [list, index], `${on} stands twice`)
        // A notice may also name the last days of the December before it.
        if (on < plusDays(`${year}-01-01`, -7) || yearOf(on) > year)
          refuse(context, [list, index], `${on} is not of ${year}`)
      })
    }
    workdays.forEach((on, index) => {
      if (restDays.includes(on)) refuse(context, ['workdays', index], `${on} is a day off and a workday at once`)
      // What is no day at all is told by its own shape.
      if (isDay(on) && !isWeekend(on)) refuse(context, ['workdays', index], `${on} is no weekend day`)
    })
  })

/** A notice from the text of a file. Throws an Error with the line, or the path and the reason of each fault. */
export const parseCalendarYear = (text: string): CalendarYear => parseData(text, calendarYearData)
