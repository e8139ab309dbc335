import type { Locale, Words } from '../core/words.ts'
import { say } from '../core/words.ts'
import type { Article } from './article.ts'
import type { EndDay, LastDayOptions } from './calendar.ts'
import { addDays, addWorkingDays, isWorkingDay } from './calendar.ts'
import { chinaCalendar } from './calendar-years.ts'
import type { Clock } from './clocks.ts'
import { getClock } from './clocks.ts'
import type { Day } from './day.ts'
import { daysAfter, plusDays, weekdayOf, yearOf } from './day.ts'
import { sayDay } from './say-day.ts'

/** One sentence of an explanation; `article` is null where the sentence only counts days. Safe to store as JSON. */
export type ClockStep = { text: Words; article: Article | null }

export type ClockDue = { clock: string; dueOn: Day; provisional: boolean; steps: ClockStep[] }

/**
 * When a clock that started on `startedOn` runs out, and why, in both languages: the plain words first, the article
 * beside them. Extensions and excluded time are not applied. Throws RangeError for an unknown ruleset, clock or day.
 */
export function clockDue(rulesetId: string, clockId: string, startedOn: Day, options: LastDayOptions = {}): ClockDue {
  const clock = getClock(rulesetId, clockId)
  const end =
    clock.unit === 'workingDays'
      ? addWorkingDays(startedOn, clock.length, options.calendar)
      : addDays(startedOn, clock.length, options)
  const steps = [
    { text: clock.duty, article: clock.article },
    sayStart(clock, startedOn, options),
    ...(clock.unit === 'workingDays'
      ? sayWorkingDays(clock, startedOn, end.on, options)
      : sayCalendarDays(clock, startedOn, end.on, options)),
    ...sayProvisional(startedOn, end, options),
  ]
  return { clock: clock.id, dueOn: end.on, provisional: end.provisional, steps }
}

/** A step in one language: the plain words, then the article. */
export function sayStep({ text, article }: ClockStep, locale: Locale): string {
  if (!article) return say(text, locale)
  return locale === 'en' ? `${text.en} (${article.en})` : `${text.zh}（${article.zh}）`
}

function sayStart({ unit, startsFrom, counting }: Clock, startedOn: Day, options: LastDayOptions): ClockStep {
  const isWorking = unit === 'workingDays'
  const firstOn = isWorking ? addWorkingDays(startedOn, 1, options.calendar).on : plusDays(startedOn, 1)
  const [started, first] = [sayDay(startedOn), sayDay(firstOn)]
  const zh = `${started.zh}${startsFrom.label.zh}，当天不计，从次日起算，第一个${isWorking ? '工作日' : '自然日'}是${first.zh}。`
  const kind = isWorking ? 'working day' : 'day'
  const en = `On ${started.en} ${startsFrom.label.en}. That day is not counted; the first ${kind} after it is ${first.en}.`
  return { text: { zh, en }, article: counting }
}

function sayWorkingDays({ length, counting }: Clock, startedOn: Day, dueOn: Day, options: LastDayOptions): ClockStep[] {
  const { calendar = chinaCalendar } = options
  const isWeekend = (on: Day) => weekdayOf(on) === 0 || weekdayOf(on) === 6
  const span = daysAfter(startedOn, dueOn)
  const off = span.filter((on) => !isWeekend(on) && !isWorkingDay(on, calendar)).map(sayDay)
  const madeUp = span.filter((on) => isWeekend(on) && isWorkingDay(on, calendar)).map(sayDay)
  const offZh = off.length ? `；放假的${off.map(({ zh }) => zh).join('、')}也不计` : ''
  const offEn = off.length ? `, nor are the days off ${off.map(({ en }) => en).join(', ')}` : ''
  const madeUpZh = madeUp.length ? `；调休上班的${madeUp.map(({ zh }) => zh).join('、')}计入` : ''
  const madeUpEn = madeUp.length
    ? `; the weekend days worked in exchange count: ${madeUp.map(({ en }) => en).join(', ')}`
    : ''
  const due = sayDay(dueOn)
  return [
    {
      text: { zh: `周末不计${offZh}${madeUpZh}。`, en: `Weekends are not counted${offEn}${madeUpEn}.` },
      article: null,
    },
    {
      text: { zh: `第 ${length} 个工作日为${due.zh}。`, en: `Working day ${length} is ${due.en}.` },
      article: counting,
    },
  ]
}

function sayCalendarDays(
  { length, counting }: Clock,
  startedOn: Day,
  dueOn: Day,
  options: LastDayOptions,
): ClockStep[] {
  const lastOn = plusDays(startedOn, length)
  const [last, due] = [sayDay(lastOn), sayDay(dueOn)]
  if (lastOn === dueOn) {
    return [{ text: { zh: `第 ${length} 日为${due.zh}。`, en: `Day ${length} is ${due.en}.` }, article: counting }]
  }
  const weekendToo = options.ordinaryWeekend === 'extends'
  return [
    { text: { zh: `第 ${length} 日为${last.zh}。`, en: `Day ${length} is ${last.en}.` }, article: null },
    {
      text: {
        zh: `这一天在${weekendToo ? '节假日或周末' : '节假日'}，顺延到之后的第一天${due.zh}。`,
        en: `That day falls on a ${weekendToo ? 'holiday or weekend' : 'holiday'}, so the limit moves to the first day after it, ${due.en}.`,
      },
      article: counting,
    },
  ]
}

function sayProvisional(startedOn: Day, end: EndDay, { calendar = chinaCalendar }: LastDayOptions): ClockStep[] {
  if (!end.provisional) return []
  const unknown = new Set(
    daysAfter(startedOn, end.on)
      .map(yearOf)
      .filter((year) => !calendar.years.has(year)),
  )
  const years = [...unknown]
  return [
    {
      text: {
        zh: `${years.join('、')}年的放假安排还没有公布，这个日期是暂定的，公布后会重新计算。`,
        en: `The holiday notice for ${years.join(', ')} is not out yet: this date is provisional and will be worked out again.`,
      },
      article: null,
    },
  ]
}
