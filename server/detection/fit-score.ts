/** One labelled text as the score sees it: the score of each signal's finding, 0 where it did not fire. */
export type Example = { features: readonly number[]; isPositive: boolean }

export type Fit = { bias: number; weights: number[] }

const steps = 1_500
const flat = 1e-9

/**
 * Logistic regression with a ridge penalty on the weights (not on the bias) and weights held at 0 or above, so that no
 * finding ever speaks against itself. Minimises the mean loss by projected gradient descent; convex, hence the same
 * answer every time. Time grows with examples × features × steps.
 */
export const fitScore = (examples: readonly Example[], ridge: number): Fit => {
  const width = examples[0]?.features.length ?? 0
  const weights = new Array<number>(width).fill(0)
  let bias = 0
  // The gradient's steepest change: a quarter of the largest squared length of a row, plus the penalty.
  const longest = Math.max(1, ...examples.map(({ features }) => 1 + features.reduce((sum, x) => sum + x * x, 0)))
  const stride = 1 / (longest / 4 + ridge)
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(width).fill(0)
    let lean = 0
    for (const { features, isPositive } of examples) {
      const miss = chanceOf({ bias, weights }, features) - Number(isPositive)
      lean += miss
      for (let at = 0; at < width; at++) slope[at]! += miss * features[at]!
    }
    let moved = Math.abs(lean / examples.length)
    bias -= (stride * lean) / examples.length
    for (let at = 0; at < width; at++) {
      const next = Math.max(0, weights[at]! - stride * (slope[at]! / examples.length + ridge * weights[at]!))
      moved = Math.max(moved, Math.abs(next - weights[at]!))
      weights[at] = next
    }
    if (moved < flat) break
  }
  return { bias, weights }
}

export const chanceOf = ({ bias, weights }: Fit, features: readonly number[]): number =>
  1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * features[at]!, bias)))

/** The chance of each example by a fit on the other folds. Folds are dealt in turn, so the answer is always the same. */
export const crossValidate = (examples: readonly Example[], ridge: number, folds: number): number[] => {
  const chances = new Array<number>(examples.length)
  for (let fold = 0; fold < folds; fold++) {
    const fit = fitScore(
      examples.filter((_, at) => at % folds !== fold),
      ridge,
    )
    for (let at = fold; at < examples.length; at += folds) chances[at] = chanceOf(fit, examples[at]!.features)
  }
  return chances
}
