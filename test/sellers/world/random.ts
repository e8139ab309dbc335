/** Chance that repeats: the same seed gives the same world (mulberry32). */
export type Random = {
  next(): number
  below(limit: number): number
  chance(share: number): boolean
  one<T>(list: readonly T[]): T
  /** A place in a list in which early ones are far more common than late ones. */
  skewed(length: number): number
}

export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    one: (list) => list[below(list.length)]!,
    skewed: (length) => Math.floor(length * next() ** 3),
  }
}
