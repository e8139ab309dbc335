import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import type { EndDay } from './calendar.ts'
import { addWorkingDays, isWorkingDay } from './calendar.ts'
import type { Calendar } from './calendar-years.ts'
import type { ClockStep, Period } from './clock-due.ts'
import type { Day } from './day.ts'
import { daysAfter, isWeekend, plusDays, plusMonths, yearOf } from './day.ts'
import { sayLastDay } from './explain-last-day.ts'
import { saysMonth } from './explain-months.ts'
import type { Reckoning } from './reckoning.ts'
import { runs } from './runs.ts'
import { sayDay } from './say-day.ts'
import { inUnits } from './say-length.ts'

/** The steps to the end of a period that counts forward. */
export function explainForward(period: Period, end: EndDay, reckoning: Reckoning, dueAt?: string): ClockStep[] {
  const { clock } = period
  const before = [...duty(period), ...begins(period, reckoning.calendar), ...lengthened(period)]
  if (clock.unit === 'hours') return [...before, hours(period, end, dueAt)]
  const nominal = nominalEnd(period, end, reckoning.calendar)
  return [
    ...before,
    ...(clock.unit === 'workingDays' ? [workingDaysOnly(period, end.on, reckoning.calendar)] : []),
    ...(clock.unit === 'months' ? [saysMonth(period, nominal)] : counting(period, nominal, reckoning.calendar)),
    ...(clock.unit === 'workingDays' ? [] : sayLastDay(clock, nominal, end.on, reckoning)),
    ...standing(period),
    ...readings(period),
    ...provisional(clock.counting.firstDay, period.beganOn, end, reckoning.calendar),
  ]
}

/** The steps to the last day for what has to come so long before something else. */
export function explainBackward(period: Period, end: EndDay, { calendar }: Reckoning): ClockStep[] {
  const { clock, beganOn, length } = period
  const [day, due] = [sayDay(beganOn), sayDay(end.on)]
  return [
    ...duty(period),
    {
      text: {
        zh: `${day.zh}${clock.startsFrom.label.zh}，当天不计，往前数。`,
        en: `On ${day.en} ${clock.startsFrom.label.en}. That day is not counted; the count goes back from it.`,
      },
      article: clock.counting.firstDay,
    },
    daysOff(clock.article, daysAfter(plusDays(end.on, -1), plusDays(beganOn, -1)), calendar),
    {
      text: {
        zh: `往前第 ${length} 个工作日为${due.zh}，这是最后一天。`,
        en: `Counted back, working day ${length} is ${due.en}: the last day.`,
      },
      article: clock.article,
      counted: { after: plusDays(end.on, -1), upTo: plusDays(beganOn, -1), units: length },
      on: end.on,
    },
    ...readings(period),
    ...provisional(clock.counting.firstDay, plusDays(end.on, -1), { ...end, on: plusDays(beganOn, -1) }, calendar),
  ]
}

/** What in this date is our reading and not the article's own word, each said once. */
function readings({ clock, still }: Period): ClockStep[] {
  const causes = new Set(still.flatMap((stretch) => stretch.causes))
  const used = clock.pauses.filter(({ cause }) => causes.has(cause))
  const read = [
    ...(clock.reading ? [{ words: clock.reading, article: clock.article }] : []),
    ...(still.length > 0 && clock.counting.pausedDays
      ? [{ words: clock.counting.pausedDays, article: (used[0] ?? clock.pauses[0]!).article }]
      : []),
    ...used.flatMap(({ reading, article }) => (reading ? [{ words: reading, article }] : [])),
  ]
  return read.map(({ words, article }) => ({
    text: { zh: `须由法务确认的读法：${words.zh}`, en: `A reading for the legal staff to confirm: ${words.en}` },
    article,
    isReading: true,
  }))
}

/** What the limit asks for; and a warning where its text was not read at its source. */
const duty = ({ clock }: Period): ClockStep[] => [
  { text: clock.duty, article: clock.article },
  ...(clock.verified.mark === 'read'
    ? []
    : [
        {
          text: {
            zh: '这一期限的长度来自间接资料，未核对原文，使用前请核实。',
            en: 'The length of this period was seen second-hand, not read at its source: check it before relying on it.',
          },
          article: clock.article,
        },
      ]),
]

function begins({ clock, startedOn, beganOn }: Period, calendar: Calendar): ClockStep[] {
  const { unit, startsFrom, counting, restarts } = clock
  const restart = beganOn === startedOn ? undefined : restarts[0]
  const label = restart?.label ?? startsFrom.label
  const began = sayDay(beganOn)
  const again: ClockStep[] = restart
    ? [
        {
          text: {
            zh: `${sayDay(startedOn).zh}起算的期限，因${restart.label.zh}，自${began.zh}重新计算。`,
            en: `The period that began on ${sayDay(startedOn).en} is counted anew from ${began.en}: ${restart.label.en}.`,
          },
          article: restart.article,
        },
      ]
    : []
  if (unit === 'hours') {
    const zh = `${began.zh}${label.zh}，开始的小时不计，从下一个小时起算。`
    const en = `On ${began.en} ${label.en}. The hour it began in is not counted; the count begins with the next.`
    return [...again, { text: { zh, en }, article: counting.firstDay }]
  }
  const isWorking = unit === 'workingDays'
  const first = sayDay(isWorking ? addWorkingDays(beganOn, 1, calendar).on : plusDays(beganOn, 1))
  const kind = isWorking ? 'working day' : 'day'
  return [
    ...again,
    {
      text: {
        zh: `${began.zh}${label.zh}，当天不计，从次日起算，第一个${isWorking ? '工作日' : '自然日'}是${first.zh}。`,
        en: `On ${began.en} ${label.en}. That day is not counted; the first ${kind} after it is ${first.en}.`,
      },
      article: counting.firstDay,
    },
  ]
}

function lengthened({ clock, lengthenings }: Period): ClockStep[] {
  let whole = clock.length
  return lengthenings.map(({ rule, length }) => {
    whole += length
    const [more, all] = [inUnits(length, clock.unit), inUnits(whole, clock.unit)]
    return {
      text: {
        zh: `延长${more.zh}，共${all.zh}：${rule.needs.zh}。`,
        en: `Lengthened by ${more.en} to ${all.en} in all: ${rule.needs.en}.`,
      },
      article: rule.article,
    }
  })
}

/** Where the mere count ends, before the last day is looked at. */
function nominalEnd(period: Period, end: EndDay, calendar: Calendar): Day {
  if (period.clock.unit === 'months') return plusMonths(period.beganOn, period.length)
  return runs(period, end.on, calendar).at(-1)?.upTo ?? end.on
}

/** What counts and what stands still, in the order of time; without a pause, one sentence. */
function counting(period: Period, nominal: Day, calendar: Calendar): ClockStep[] {
  const { clock, still } = period
  const isWorking = clock.unit === 'workingDays'
  const counted = runs(period, nominal, calendar)
  const stops = still.filter(({ from, to }) => to > period.beganOn && from <= nominal)
  let sum = 0
  const steps = counted.map((run, index): ClockStep & { at: Day } => {
    sum += run.units
    const isLast = index === counted.length - 1
    const [upTo, after] = [sayDay(run.upTo), sayDay(plusDays(run.after, 1))]
    const [units, so] = [inUnits(run.units, clock.unit), inUnits(sum, clock.unit)]
    const zh = isLast
      ? `第 ${sum} ${isWorking ? '个工作日' : '日'}为${upTo.zh}。`
      : `${after.zh}至${upTo.zh}计${units.zh}，累计${so.zh}。`
    const en = isLast
      ? `${isWorking ? 'Working day' : 'Day'} ${sum} is ${upTo.en}.`
      : `From ${after.en} to ${upTo.en}: ${units.en}, ${so.en} so far.`
    return {
      text: { zh, en },
      article: clock.counting.firstDay,
      counted: run,
      ...(isLast ? { on: run.upTo } : {}),
      at: run.upTo,
    }
  })
  const pauses = stops.map(({ from, to, causes }) => ({ ...standstill(period, from, to, causes), at: from }))
  return [...steps, ...pauses]
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at: _, ...step }): ClockStep => step)
}

function standstill({ clock }: Period, from: Day, to: Day, causes: readonly string[]): ClockStep {
  const named = clock.pauses.filter(({ cause }) => causes.includes(cause))
  const [first, last] = [sayDay(from), sayDay(to)]
  const why: Words = {
    zh: named.map(({ label }) => label.zh).join('、'),
    en: named.map(({ label }) => label.en).join('; '),
  }
  return {
    text: {
      zh: `${first.zh}至${last.zh}${why.zh ? `因${why.zh}` : '停止计算'}，不计入期限。`,
      en: `From ${first.en} to ${last.en} the clock stood still${why.en ? ` for ${why.en}` : ''}; these days do not count.`,
    },
    article: (named[0] ?? clock.pauses[0]!).article,
  }
}

function standing({ clock, standsSince }: Period): ClockStep[] {
  if (standsSince === null) return []
  const since = sayDay(standsSince)
  return [
    {
      text: {
        zh: `${since.zh}起停止计算，尚未恢复；每停一日，期限顺延一日。`,
        en: `It has stood still since ${since.en}; the date moves on with every day until it runs again.`,
      },
      article: clock.pauses[0]!.article,
    },
  ]
}

const workingDaysOnly = ({ clock, beganOn }: Period, endOn: Day, calendar: Calendar): ClockStep =>
  daysOff(clock.article, daysAfter(beganOn, endOn), calendar)

function daysOff(article: Article, span: readonly Day[], calendar: Calendar): ClockStep {
  const off = span.filter((on) => !isWeekend(on) && !isWorkingDay(on, calendar)).map(sayDay)
  const madeUp = span.filter((on) => isWeekend(on) && isWorkingDay(on, calendar)).map(sayDay)
  const offZh = off.length ? `；放假的${off.map(({ zh }) => zh).join('、')}也不计` : ''
  const offEn = off.length ? `, nor are the days off ${off.map(({ en }) => en).join(', ')}` : ''
  const madeUpZh = madeUp.length ? `；调休上班的${madeUp.map(({ zh }) => zh).join('、')}计入` : ''
  const madeUpEn = madeUp.length
    ? `; the weekend days worked in exchange count: ${madeUp.map(({ en }) => en).join(', ')}`
    : ''
  return { text: { zh: `周末不计${offZh}${madeUpZh}。`, en: `Weekends are not counted${offEn}${madeUpEn}.` }, article }
}

function hours({ clock, length, beganOn }: Period, { on }: EndDay, dueAt: string | undefined): ClockStep {
  const due = sayDay(dueAt?.slice(0, 10) ?? on)
  const time = dueAt?.slice(11)
  return {
    text: {
      zh: `第 ${length} 小时在${due.zh}${time ? ` ${time} ` : ''}届满。`,
      en: `Hour ${length} ends on ${due.en}${time ? ` at ${time}` : ''}.`,
    },
    article: clock.counting.firstDay,
    counted: { after: beganOn, upTo: dueAt?.slice(0, 10) ?? on, units: length },
    on: dueAt?.slice(0, 10) ?? on,
  }
}

function provisional(article: Article, startedOn: Day, end: EndDay, calendar: Calendar): ClockStep[] {
  if (!end.provisional) return []
  const years = [...new Set(daysAfter(startedOn, end.on).map(yearOf))].filter((year) => !calendar.years.has(year))
  return [
    {
      text: {
        zh: `${years.join('、')}年的放假安排还没有公布，这个日期是暂定的，公布后会重新计算。`,
        en: `The holiday notice for ${years.join(', ')} is not out yet: this date is provisional and will be worked out again.`,
      },
      article,
    },
  ]
}
