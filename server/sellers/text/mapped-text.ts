import type { SignKind } from './sign-kind.ts'

/** Text under way: each UTF-16 unit with its kind and the stretch of the source it was read from. */
export type MappedText = {
  length: number
  units: Uint16Array
  kinds: Uint8Array
  starts: Uint32Array
  ends: Uint32Array
}

export const emptyMappedText = (capacity: number): MappedText => ({
  length: 0,
  units: new Uint16Array(capacity),
  kinds: new Uint8Array(capacity),
  starts: new Uint32Array(capacity),
  ends: new Uint32Array(capacity),
})

const longestKept = 4_096

/**
 * An empty text for a caller that is done with it before it asks for the next one: short texts share one piece of memory,
 * as making four arrays anew costs more than reading a title.
 */
export const borrowedText = (): ((capacity: number) => MappedText) => {
  let kept: MappedText | undefined
  return (capacity) => {
    if (capacity > longestKept) return emptyMappedText(capacity)
    kept ??= emptyMappedText(longestKept)
    return { ...kept, length: 0 }
  }
}

export const appendUnit = (text: MappedText, unit: number, kind: SignKind, start: number, end: number): void => {
  if (text.length === text.units.length) grow(text)
  const at = text.length++
  text.units[at] = unit
  text.kinds[at] = kind
  text.starts[at] = start
  text.ends[at] = end
}

const grow = (text: MappedText): void => {
  const capacity = text.length * 2 + 16
  const larger = emptyMappedText(capacity)
  larger.units.set(text.units)
  larger.kinds.set(text.kinds)
  larger.starts.set(text.starts)
  larger.ends.set(text.ends)
  Object.assign(text, larger, { length: text.length })
}
