/** A legal day in China, 'YYYY-MM-DD'. It carries no hour and no zone, so arithmetic on it is done in UTC. */
export type Day = string

const dayMilliseconds = 86_400_000

/** The day `count` days after (before, if negative) `on`. Throws RangeError when `on` is not a real day. */
export const plusDays = (on: Day, count: number): Day =>
  new Date(instantOf(on) + count * dayMilliseconds).toISOString().slice(0, 10)

/** The same day of the month `count` months later; the last day of that month where it has no such day (Civil Code 202). */
export function plusMonths(on: Day, count: number): Day {
  const from = new Date(instantOf(on))
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1))
  const lastOfMonth = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth))
  return target.toISOString().slice(0, 10)
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (on: Day): number => new Date(instantOf(on)).getUTCDay()

export const isWeekend = (on: Day): boolean => weekdayOf(on) === 0 || weekdayOf(on) === 6

export const yearOf = (on: Day): number => Number(on.slice(0, 4))

/** Is this text a real day? */
export const isDay = (text: string): boolean => {
  try {
    instantOf(text)
    return true
  } catch {
    return false
  }
}

/** Every day after `startOn` up to and including `endOn`: the days a period counts, since its first day is left out. */
export function daysAfter(startOn: Day, endOn: Day): Day[] {
  const days: Day[] = []
  for (let on = plusDays(startOn, 1); on <= endOn; on = plusDays(on, 1)) days.push(on)
  return days
}

function instantOf(on: Day): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN
  // NOTE: Date.parse lets 30 February pass as 2 March; only a round trip shows it.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== on) {
    throw new RangeError(`Not a day of the form YYYY-MM-DD: ${on}`)
  }
  return instant
}
