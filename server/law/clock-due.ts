import type { Locale, Words } from '../core/words.ts'
import { say } from '../core/words.ts'
import type { Article } from './article.ts'
import type { EndDay, LastDayOptions } from './calendar.ts'
import { addDays, addWorkingDays, lastDay, subtractWorkingDays } from './calendar.ts'
import type { Clock } from './clocks.ts'
import { getClock } from './clocks.ts'
import type { Day } from './day.ts'
import { plusDays, plusMonths } from './day.ts'
import { explainBackward, explainForward } from './explain-clock.ts'
import type { Lengthening } from './lengthen.ts'
import { lengthen } from './lengthen.ts'
import type { PausedSpan, Standstill } from './paused-spans.ts'
import { isWithin, standstills } from './paused-spans.ts'
import { reckoningInUse } from './reckoning.ts'

/**
 * One sentence of an explanation with the article it rests on. `counted` is a stretch that counts, after its first day
 * and up to its last; `on` is the date the counting has come to. Safe to store as JSON.
 */
export type ClockStep = {
  text: Words
  article: Article | null
  counted?: { after: Day; upTo: Day; units: number }
  on?: Day
  /** Not said by the article: a reading for the legal staff to confirm. */
  isReading?: true
}

/** `dueAt`, for a period in hours whose beginning is known to the minute: the end, 'YYYY-MM-DDTHH:mm' in China. */
export type ClockDue = { clock: string; dueOn: Day; dueAt?: string; provisional: boolean; steps: ClockStep[] }

/**
 * What happened to a clock. `paused`: days that do not count. `extended`: how often it was lengthened; `extendedBy`: the
 * lengths decided where the law leaves them open, in order. `restartedOn`: the day it began anew. `startedAt`: the time
 * of day, 'HH:mm', for a period in hours. The rest is how the last day is read; see reckoning.ts.
 */
export type ClockHistory = LastDayOptions & {
  paused?: readonly PausedSpan[] | undefined
  extended?: number | undefined
  extendedBy?: readonly number[] | undefined
  restartedOn?: Day | null | undefined
  startedAt?: string | undefined
}

/** A period as it has to be counted: its clock, its first day, its whole length and the days left out. */
export type Period = {
  clock: Clock
  startedOn: Day
  beganOn: Day
  length: number
  lengthenings: readonly Lengthening[]
  still: readonly Standstill[]
  standsSince: Day | null
}

/**
 * When a clock that started on `startedOn` runs out, and why, in both languages: the plain words first, the article
 * beside them. A lengthening is added to the whole and the end is moved off a holiday once. Throws RangeError for an
 * unknown ruleset, clock or day, and for a pause, extension or restart this clock does not have.
 */
export function clockDue(rulesetId: string, clockId: string, startedOn: Day, history: ClockHistory = {}): ClockDue {
  const period = periodOf(getClock(rulesetId, clockId), startedOn, history)
  const { clock, beganOn, length, still } = period
  const reckoning = { ...reckoningInUse(), ...defined(history) }
  if (clock.direction === 'before') {
    const end = subtractWorkingDays(beganOn, length, reckoning.calendar)
    return {
      clock: clock.id,
      dueOn: end.on,
      provisional: end.provisional,
      steps: explainBackward(period, end, reckoning),
    }
  }
  const isPaused = isWithin(still)
  const ends: Record<Clock['unit'], () => EndDay> = {
    workingDays: () => addWorkingDays(beganOn, length, reckoning.calendar, isPaused),
    days: () => addDays(beganOn, length, reckoning, isPaused),
    months: () => lastDay(beganOn, plusMonths(beganOn, length), reckoning),
    hours: () => ({ on: plusDays(beganOn, Math.ceil(length / 24)), provisional: false }),
  }
  const end = ends[clock.unit]()
  const dueAt = history.startedAt === undefined ? undefined : hoursLater(beganOn, history.startedAt, length)
  return {
    clock: clock.id,
    dueOn: dueAt?.slice(0, 10) ?? end.on,
    ...(dueAt ? { dueAt } : {}),
    provisional: end.provisional,
    steps: explainForward(period, end, reckoning, dueAt),
  }
}

/** A step in one language: the plain words, then the article. */
export function sayStep({ text, article }: ClockStep, locale: Locale): string {
  if (!article) return say(text, locale)
  return locale === 'en' ? `${text.en} (${article.en})` : `${text.zh}（${article.zh}）`
}

function periodOf(clock: Clock, startedOn: Day, history: ClockHistory): Period {
  const { paused = [], extended = 0, extendedBy = [], restartedOn = null, startedAt } = history
  const beganOn = plusDays(restartedOn ?? startedOn, 0)
  if (paused.length > 0 && clock.pauses.length === 0) throw new RangeError(`The clock ${clock.id} is never paused`)
  for (const { cause } of paused) {
    if (cause && !clock.pauses.some((pause) => pause.cause === cause)) {
      throw new RangeError(`The clock ${clock.id} is not paused by ${cause}`)
    }
  }
  if (restartedOn !== null && clock.restarts.length === 0) throw new RangeError(`The clock ${clock.id} never restarts`)
  if (beganOn < plusDays(startedOn, 0)) throw new RangeError(`The clock ${clock.id} restarts before it started`)
  if (startedAt !== undefined && clock.unit !== 'hours') {
    throw new RangeError(`The clock ${clock.id} counts from a day, not from a time of day`)
  }
  const lengthenings = lengthen(clock, extended, extendedBy)
  return {
    clock,
    startedOn,
    beganOn,
    length: lengthenings.reduce((sum, { length }) => sum + length, clock.length),
    lengthenings,
    still: standstills(paused),
    standsSince:
      paused
        .filter(({ to }) => to === null)
        .map(({ from }) => from)
        .sort()[0] ?? null,
  }
}

/** P art. 80: the hour in which it begins is not counted, so the period runs from the next full hour. */
function hoursLater(beganOn: Day, startedAt: string, hours: number): string {
  const [hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(startedAt)?.slice(1).map(Number) ?? []
  if (hour === undefined || minute === undefined)
    throw new RangeError(`Not a time of day of the form HH:mm: ${startedAt}`)
  const end = (minute === 0 ? hour : hour + 1) + hours
  return `${plusDays(beganOn, Math.floor(end / 24))}T${String(end % 24).padStart(2, '0')}:00`
}

const defined = ({ calendar, lastDayReading, ordinaryWeekend }: ClockHistory): LastDayOptions => ({
  ...(calendar && { calendar }),
  ...(lastDayReading && { lastDayReading }),
  ...(ordinaryWeekend && { ordinaryWeekend }),
})
