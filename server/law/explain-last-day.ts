import { isOrdinaryWeekend } from './calendar.ts'
import type { ClockStep } from './clock-due.ts'
import type { Clock } from './clocks.ts'
import type { Day } from './day.ts'
import type { Reckoning } from './reckoning.ts'
import { sayDay } from './say-day.ts'

/** What becomes of the last day of a period in calendar days: it moves off a holiday; a weekend is read as set here. */
export function sayLastDay({ counting }: Clock, lastOn: Day, dueOn: Day, reckoning: Reckoning): ClockStep[] {
  const onWeekend = isOrdinaryWeekend(lastOn, reckoning.calendar)
  if (lastOn === dueOn) {
    return onWeekend
      ? [
          {
            text: {
              zh: '这一天是普通周末；条文没有明确周末顺延，本单位设定为不顺延，以较早的日期为准。',
              en: 'That day is an ordinary weekend; the article does not plainly move it, and by the setting of this installation it stays: the earlier date is the safe one.',
            },
            article: counting.lastDay,
            on: dueOn,
          },
        ]
      : []
  }
  const due = sayDay(dueOn)
  const readings = {
    wholeRestBlock: { zh: '整个放假安排都按节假日计算', en: 'the whole block of days off counts as a holiday' },
    statutoryDays: {
      zh: '只有法定放假的当天按节假日计算',
      en: 'only the statutory days themselves count as a holiday',
    },
  }
  const reading = onWeekend
    ? { zh: '本单位设定普通周末顺延', en: 'by the setting of this installation an ordinary weekend moves the end' }
    : readings[reckoning.lastDayReading]
  const weekendToo = reckoning.ordinaryWeekend === 'extends'
  return [
    {
      text: {
        zh: `这一天在${weekendToo ? '节假日或周末' : '节假日'}，顺延到之后的第一天${due.zh}（${reading.zh}）。`,
        en: `That day falls on a ${weekendToo ? 'holiday or weekend' : 'holiday'}, so the limit moves to the first day after it, ${due.en} (${reading.en}).`,
      },
      article: counting.lastDay,
      on: dueOn,
    },
  ]
}
