/** Named features of a text, each with its value. */
export type Features = ReadonlyMap<string, number>

/** Feature name to one weight for each class, in the order of the classes. */
export type Weights = ReadonlyMap<string, readonly number[]>

export type Row = { features: Features /** Index of the class. */; is: number }

/** Shares that sum to 1, from scores, at a temperature (above 1 less sure, below 1 surer). */
export const softmax = (scores: readonly number[], temperature = 1): number[] => {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - most) / temperature))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

export const scoresOf = (weights: Weights, classes: number, features: Features): number[] => {
  const scores = new Array<number>(classes).fill(0)
  for (const [name, value] of [...features, ['bias', 1] as const]) {
    const of = weights.get(name)
    if (of) for (let c = 0; c < classes; c++) scores[c]! += of[c]! * value
  }
  return scores
}

export type Training = { rounds: number; rate: number /** L2 penalty on each weight. */; decay: number }

/**
 * Multinomial logistic regression by Adagrad (Duchi, Hazan, Singer 2011) over the rows in the order given, so that
 * the same rows give the same weights. Rows without order should be shuffled first.
 */
export const trainSoftmax = (rows: readonly Row[], classes: number, { rounds, rate, decay }: Training): Weights => {
  const weights = new Map<string, number[]>()
  const squares = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    for (const { features, is } of rows) {
      const shares = softmax(scoresOf(weights, classes, features))
      for (const [name, value] of [...features, ['bias', 1] as const]) {
        const of = entryOf(weights, name, classes)
        const square = entryOf(squares, name, classes)
        for (let c = 0; c < classes; c++) {
          const gradient = (shares[c]! - Number(c === is)) * value + decay * of[c]!
          square[c]! += gradient * gradient
          of[c]! -= (rate * gradient) / Math.sqrt(square[c]! + 1e-8)
        }
      }
    }
  }
  return weights
}

const entryOf = (map: Map<string, number[]>, name: string, classes: number): number[] => {
  let entry = map.get(name)
  if (!entry) {
    entry = new Array<number>(classes).fill(0)
    map.set(name, entry)
  }
  return entry
}
