/** A score as it is kept and shown. */
export const toFourPlaces = (score: number): number => Math.round(score * 10_000) / 10_000

/** The chance that at least one of several independent causes holds. */
export const noisyOr = (chances: Iterable<number>): number => {
  let none = 1
  for (const chance of chances) none *= 1 - chance
  return toFourPlaces(1 - none)
}
