/** A share with the interval it probably lies in, each from 0 to 1. */
export type Share = { share: number; low: number; high: number }

/**
 * The share of `hits` in `trials` with its 95 % score interval (E. B. Wilson, JASA 22, 1927): it holds for few trials and
 * for shares near 0 and 1, where the usual one leaves the bounds. Undefined without a trial.
 */
export const wilsonInterval = (hits: number, trials: number): Share | undefined => {
  if (trials <= 0) return undefined
  const z = 1.959964
  const share = hits / trials
  const spread = 1 + (z * z) / trials
  const middle = (share + (z * z) / (2 * trials)) / spread
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
