import type { Span } from '../signal.ts'
import { shingleAt, shinglesOf } from './shingles.ts'
import { type Unit, unitsOf, type Words } from './text-units.ts'

/** Shorter stretches stand in any two texts. */
const SHORTEST = 4

/** The stretches of a listing, in its own writing, that another has too; in the order of the text. Pure. */
export const sharedSpans = (mine: Words, other: Words): Span[] => {
  const units = unitsOf(mine)
  const theirs = shinglesOf(other)
  const isShared = units.map((_, i) => i + 1 < units.length && theirs.has(shingleAt(units, i)))
  const spans: Span[] = []
  for (let i = 0; i < units.length; i++) {
    if (!isShared[i]) continue
    let last = i + 1
    while (isShared[last] && units[last + 1]!.field === units[i]!.field) last++
    if (units[last]!.field === units[i]!.field && last - i + 1 >= SHORTEST)
      spans.push(spanOf(mine, units[i]!, units[last]!))
    i = last - 1
  }
  return spans
}

const spanOf = (words: Words, first: Unit, last: Unit): Span => ({
  field: first.field,
  start: first.start,
  end: last.end,
  text: words[first.field]!.slice(first.start, last.end),
})
