/** The chance that at least one of several independent causes holds. */
export const noisyOr = (chances: Iterable<number>): number => {
  let none = 1
  for (const chance of chances) none *= 1 - chance
  return Math.round((1 - none) * 10_000) / 10_000
}
