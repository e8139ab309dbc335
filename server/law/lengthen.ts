import type { Clock, Extension } from './clocks.ts'

/** One lengthening that was granted: by which rule, and by how much. */
export type Lengthening = { rule: Extension; length: number }

/**
 * The lengthenings of a clock that was extended `times` times: the first rule as often as it allows, then the next.
 * `decided` are the lengths of those the law leaves open. Throws RangeError for more than the law allows, or when a
 * length to be decided is missing or left over.
 */
export function lengthen(clock: Clock, times: number, decided: readonly number[]): Lengthening[] {
  if (!Number.isInteger(times) || times < 0)
    throw new RangeError(`A clock is extended a whole number of times, not ${times}`)
  if (times > 0 && clock.extensions.length === 0) throw new RangeError(`The clock ${clock.id} cannot be extended`)
  const lengths = [...decided]
  const granted = Array.from({ length: times }, (_, index) => {
    const rule = ruleOf(clock, index)
    if (!rule)
      throw new RangeError(`The clock ${clock.id} can be extended at most ${allowed(clock)} time(s), not ${times}`)
    return { rule, length: rule.length ?? decidedLength(clock, lengths.shift()) }
  })
  if (lengths.length > 0) throw new RangeError(`The clock ${clock.id} has a length decided for no extension`)
  return granted
}

/** The rule under which a clock extended `times` times already may be extended once more; undefined: none. */
export const ruleOf = ({ extensions }: Clock, times: number): Extension | undefined => {
  let left = times
  for (const rule of extensions) {
    if (rule.times === null || left < rule.times) return rule
    left -= rule.times
  }
  return undefined
}

const allowed = ({ extensions }: Clock): number => extensions.reduce((sum, { times }) => sum + (times ?? 0), 0)

function decidedLength({ id }: Clock, length: number | undefined): number {
  if (length === undefined)
    throw new RangeError(`The law leaves the length of this extension of the clock ${id} to be decided; say it`)
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`An extension is a whole number of days, not ${length}`)
  return length
}
