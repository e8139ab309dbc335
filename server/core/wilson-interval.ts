/** The 97.5 % quantile of the normal distribution: for intervals that hold in 95 of 100 samples. */
const Z = 1.959_963_984_540_054

export type Interval = { share: number; low: number; high: number }

/**
 * A share seen in a sample and the 95 % score interval around it, each from 0 to 1 (E. B. Wilson, Probable inference,
 * the law of succession, and statistical inference, JASA 22 (1927), 209–212): unlike the textbook interval it holds for
 * samples of a handful and for shares near 0 and 1. Undefined for an empty sample.
 */
export const wilsonInterval = (successes: number, trials: number): Interval | undefined => {
  if (trials <= 0) return undefined
  const share = successes / trials
  const square = Z * Z
  const middle = share + square / (2 * trials)
  const half = Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials))
  const whole = 1 + square / trials
  return { share, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) }
}
