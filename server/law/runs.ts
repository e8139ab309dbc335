import { isWorkingDay } from './calendar.ts'
import type { Calendar } from './calendar-years.ts'
import type { Period } from './clock-due.ts'
import type { Day } from './day.ts'
import { plusDays } from './day.ts'
import { isWithin } from './paused-spans.ts'

/** A stretch that counts without a break: after one day, up to another, so many units. */
export type Run = { after: Day; upTo: Day; units: number }

/** The stretches between the pauses, up to the day on which the whole length has been counted. */
export function runs({ clock, beganOn, length, still }: Period, endOn: Day, calendar: Calendar): Run[] {
  const isPaused = isWithin(still)
  const counts = (on: Day) => clock.unit !== 'workingDays' || isWorkingDay(on, calendar)
  const found: Run[] = []
  let run: Run | null = null
  let left = length
  for (let on = plusDays(beganOn, 1); left > 0 && on <= endOn; on = plusDays(on, 1)) {
    if (isPaused(on)) {
      run = null
      continue
    }
    if (!counts(on)) continue
    left--
    if (run) {
      run.upTo = on
      run.units++
    } else {
      run = { after: previousStop(still, beganOn, on), upTo: on, units: 1 }
      found.push(run)
    }
  }
  return found
}

/** The day after which a stretch begins: the start of the period, or the last day of the pause before it. */
const previousStop = (still: Period['still'], beganOn: Day, on: Day): Day =>
  still.filter(({ to }) => to < on && to > beganOn).at(-1)?.to ?? beganOn
