/** A labelled text as a score judged it. */
export type Judged = {
  id: string | number
  text: string
  source: string
  /** Finer classes of the label, each reported on its own line. */
  groups: readonly string[]
  isPositive: boolean
  score: number
  flagged: boolean
}

export type BinaryFigures = {
  rows: number
  positives: number
  precision: number
  recall: number
  f1: number
  /** Mean squared distance of score and label; 0 is perfect, a coin gives 0.25. */
  brier: number
}

/** Precision is 1 when nothing is flagged, recall 1 when there is nothing to find: neither promise is broken. */
export const binaryFigures = (judged: readonly Judged[]): BinaryFigures => {
  const count = (test: (one: Judged) => boolean) => judged.filter(test).length
  const hits = count(({ isPositive, flagged }) => isPositive && flagged)
  const flagged = count((one) => one.flagged)
  const positives = count(({ isPositive }) => isPositive)
  const precision = flagged === 0 ? 1 : hits / flagged
  const recall = positives === 0 ? 1 : hits / positives
  const squares = judged.reduce((sum, { score, isPositive }) => sum + (score - Number(isPositive)) ** 2, 0)
  return {
    rows: judged.length,
    positives,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    brier: judged.length === 0 ? 0 : squares / judged.length,
  }
}

/** The best precision of any threshold on the score that finds at least this share of the positives. */
export const precisionAtRecall = (judged: readonly Judged[], recall: number): number => {
  const ordered = judged.toSorted((a, b) => b.score - a.score)
  const positives = ordered.filter(({ isPositive }) => isPositive).length
  let [best, hits] = [0, 0]
  ordered.forEach(({ isPositive, score }, at) => {
    hits += Number(isPositive)
    const isCut = ordered[at + 1]?.score !== score
    if (isCut && hits >= recall * positives) best = Math.max(best, hits / (at + 1))
  })
  return best
}
