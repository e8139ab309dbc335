import type { FieldProblem } from '../core/errors.ts'
import { InvalidInput } from '../core/errors.ts'
import { type ClockDue, type ClockHistory, clockDue } from '../law/clock-due.ts'
import { clocksOf } from '../law/clocks.ts'
import { isDay } from '../law/day.ts'
import { lengthen } from '../law/lengthen.ts'
import type { PausedSpan } from '../law/paused-spans.ts'
import { rulesetOn, rulesets } from '../law/ruleset.ts'

export type DueAnswer = Omit<ClockDue, 'clock'>

export type DueRequest = { ruleset: string; clock: string; from: string; history: ClockHistory }

const FIELDS = ['clock', 'from', 'ruleset', 'paused', 'extended', 'extendedBy', 'restarted']

/** An answer may stand beside its question, so that answered vectors can be asked again. */
const ANSWERS = ['dueOn', 'provisional']

type Read<T> = { value: T } | { problem: string }

const problem = (message: string) => ({ problem: message })

/** A question as a command line or a line of a file gives it; or the field that is wrong, and why. */
export const readDueRequest = (raw: unknown): { request: DueRequest } | { problem: FieldProblem } => {
  // What is null was left out.
  const given: Record<string, unknown> = Object.fromEntries(
    Object.entries(raw ?? {}).filter(([, value]) => value !== null),
  )
  const wrong = (path: string, message: string) => ({ problem: { path, message } })
  const stranger = Object.keys(given).find((name) => ![...FIELDS, ...ANSWERS].includes(name))
  if (stranger !== undefined) return wrong(stranger, `this is not known; possible are ${FIELDS.join(', ')}`)
  const from = readFrom(given.from)
  if ('problem' in from) return wrong('from', from.problem)
  const ruleset = readRuleset(given.ruleset, from.value.on)
  if ('problem' in ruleset) return wrong(given.ruleset === undefined ? 'from' : 'ruleset', ruleset.problem)
  const clock = clocksOf(ruleset.value).find(({ id }) => id === given.clock)
  if (!clock) {
    const known = clocksOf(ruleset.value).map(({ id }) => id)
    const what =
      given.clock === undefined ? 'this is missing' : `the ruleset ${ruleset.value} has no clock ${say(given.clock)}`
    return wrong('clock', `${what}; it has ${known.join(', ')}`)
  }
  if (from.value.at !== undefined && clock.unit !== 'hours')
    return wrong('from', `${clock.id} counts from a day, not from a time of day`)
  const paused = readPaused(given.paused)
  if ('problem' in paused) return wrong('paused', paused.problem)
  if (paused.value.length > 0 && clock.pauses.length === 0)
    return wrong('paused', `${clock.id} stands still for nothing under ${ruleset.value}`)
  const extended = readTimes(given.extended)
  if ('problem' in extended) return wrong('extended', extended.problem)
  const extendedBy = readLengths(given.extendedBy)
  if ('problem' in extendedBy) return wrong('extendedBy', extendedBy.problem)
  const restarted = given.restarted
  if (restarted !== undefined && (typeof restarted !== 'string' || !isDay(restarted)))
    return wrong('restarted', `${say(restarted)} is not a day of the form YYYY-MM-DD`)
  if (restarted !== undefined && clock.restarts.length === 0)
    return wrong('restarted', `${clock.id} never begins anew under ${ruleset.value}`)
  if (restarted !== undefined && restarted < from.value.on)
    return wrong('restarted', `${restarted} is before ${from.value.on}, when the clock started`)
  const lengthened = attempt(() => lengthen(clock, extended.value, extendedBy.value))
  if (lengthened) return wrong('extended', lengthened)
  return {
    request: {
      ruleset: ruleset.value,
      clock: clock.id,
      from: from.value.on,
      history: {
        paused: paused.value,
        extended: extended.value,
        extendedBy: extendedBy.value,
        restartedOn: restarted,
        startedAt: from.value.at,
      },
    },
  }
}

/** The answer to a question that was read. InvalidInput where the date would lie beyond the year 9999. */
export const dueAnswer = ({ ruleset, clock, from, history }: DueRequest): DueAnswer => {
  try {
    return clockDue(ruleset, clock, from, history)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const path = history.paused?.length ? 'paused' : 'from'
    throw new InvalidInput([{ path, message: 'the date would lie beyond the years that can be counted' }])
  }
}

const readFrom = (given: unknown): Read<{ on: string; at?: string }> => {
  if (given === undefined) return problem('this is missing')
  const [on = '', at, ...rest] = typeof given === 'string' ? given.split('T') : []
  if (!isDay(on) || rest.length > 0) return problem(`${say(given)} is not a day of the form YYYY-MM-DD`)
  if (at === undefined) return { value: { on } }
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(at)
    ? { value: { on, at } }
    : problem(`${say(at)} is not a time of day, HH:mm`)
}

const readRuleset = (given: unknown, from: string): Read<string> => {
  const known = rulesets.map(({ id }) => id)
  if (given !== undefined)
    return known.includes(given as string)
      ? { value: given as string }
      : problem(`${say(given)} is not held; ${known.join(', ')} are`)
  const unknown = attempt(() => rulesetOn(from))
  return unknown
    ? problem(`no ruleset was in force on ${from}; name one of ${known.join(', ')}`)
    : { value: rulesetOn(from).id }
}

/** "a..b,c..d", or a list of "a..b", of [a, b] or of {from, to}. */
const readPaused = (given: unknown): Read<PausedSpan[]> => {
  if (given === undefined) return { value: [] }
  const parts = typeof given === 'string' ? given.split(',').filter((part) => part.trim() !== '') : given
  if (!Array.isArray(parts)) return problem('this is neither a list nor of the form 2026-05-06..2026-05-20')
  const spans: PausedSpan[] = []
  for (const part of parts) {
    const [from, to, ...rest] = daysOf(part)
    if (rest.length > 0 || typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to))
      return problem(`${say(part)} is not of the form 2026-05-06..2026-05-20`)
    if (to < from) return problem(`the pause ends on ${to}, before it begins on ${from}`)
    spans.push({ from, to })
  }
  return { value: spans }
}

const daysOf = (part: unknown): unknown[] => {
  if (typeof part === 'string') return part.trim().split('..')
  if (Array.isArray(part)) return part
  const { from, to } = (part ?? {}) as { from?: unknown; to?: unknown }
  return [from, to]
}

/** How often: yes is once. */
const readTimes = (given: unknown): Read<number> => {
  if (given === undefined || given === false) return { value: 0 }
  if (given === true) return { value: 1 }
  const times = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : given
  return Number.isInteger(times) && (times as number) >= 0
    ? { value: times as number }
    : problem(`${say(given)} is not how often, a whole number`)
}

const readLengths = (given: unknown): Read<number[]> => {
  if (given === undefined) return { value: [] }
  const lengths = typeof given === 'string' ? given.split(',').map(Number) : given
  return Array.isArray(lengths) && lengths.every((length) => Number.isInteger(length) && length > 0 && length < 10_000)
    ? { value: lengths }
    : problem(`${say(given)} are not lengths such as 20 or 20,10`)
}

const attempt = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

const say = (given: unknown): string => (typeof given === 'string' ? given : JSON.stringify(given))
