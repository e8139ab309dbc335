import type { PauseCause } from './clocks.ts'
import type { Day } from './day.ts'
import { plusDays } from './day.ts'

/** Days on which a clock stood still, both included. `to` null: it still stands. `cause` picks the article. */
export type PausedSpan = { from: Day; to: Day | null; cause?: PauseCause | undefined }

/** A stretch of paused days, both included, with the causes that held in it. */
export type Standstill = { from: Day; to: Day; causes: readonly PauseCause[] }

/**
 * The days that do not count, as stretches in order that neither touch nor overlap: a day on which two causes hold is
 * left out once. Of a pause that still holds only its first day is known. Throws RangeError for a span that ends before
 * it begins.
 */
export function standstills(spans: readonly PausedSpan[]): Standstill[] {
  const inOrder = spans
    .map(({ from, to, cause }) => ({
      from: plusDays(from, 0),
      to: plusDays(to ?? from, 0),
      causes: cause ? [cause] : [],
    }))
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  const merged: Standstill[] = []
  for (const span of inOrder) {
    if (span.to < span.from) throw new RangeError(`A pause ends on ${span.to}, before it begins on ${span.from}`)
    const last = merged.at(-1)
    if (last && span.from <= plusDays(last.to, 1)) {
      const causes = [...new Set([...last.causes, ...span.causes])].sort()
      merged[merged.length - 1] = { from: last.from, to: last.to > span.to ? last.to : span.to, causes }
    } else merged.push(span)
  }
  return merged
}

export const isWithin =
  (stretches: readonly Standstill[]) =>
  (on: Day): boolean =>
    stretches.some(({ from, to }) => from <= on && on <= to)
