import { binaryFigures, type Judged } from './evaluation/binary-figures.ts'
import { crossValidate, type Example, fitScore } from './fit-score.ts'
import type { ScoreName } from './score.ts'
import type { ScoreWeights } from './score-weights.ts'
import type { Finding } from './signal.ts'

/** The signals each score weighs. Few, so that a few hundred rows can tell their weights. */
export const scoredSignals: Readonly<Record<ScoreName, readonly string[]>> = {
  counterfeit: [
    'counterfeit-slang',
    'brand-context',
    'low-price',
    'resale-of-copies',
    'evasion',
    'wink',
    'authenticity-claim',
    'diversion',
    'off-platform-payment',
    'hidden-link',
  ],
  advertising: [
    'absolute-terms',
    'authority-halo',
    'medical-claim',
    'efficacy-claim',
    'income-promise',
    'special-cosmetic',
    'price-claim',
  ],
}

export type LabelledFindings = { findings: readonly Finding[]; isPositive: boolean }

const folds = 10
const ridges = [0.0003, 0.001, 0.003, 0.01, 0.03]
/** More likely than not. */
const flaggedFrom = 0.5

/**
 * Fits a score's weights: the ridge penalty with the least Brier score over ten folds, then all rows. Tells the figures
 * of rows judged by fits that had not seen them.
 */
export const fitWeights = (
  name: ScoreName,
  version: number,
  fittedOn: string,
  rows: readonly LabelledFindings[],
): { weights: ScoreWeights; crossValidated: ReturnType<typeof binaryFigures> } => {
  const signals = scoredSignals[name]
  const examples = rows.map(({ findings, isPositive }) => exampleOf(signals, findings, isPositive))
  const tried = ridges.map((ridge) => ({ ridge, figures: figuresOf(examples, crossValidate(examples, ridge, folds)) }))
  const best = tried.reduce((a, b) => (b.figures.brier < a.figures.brier ? b : a))
  const { bias, weights } = fitScore(examples, best.ridge)
  const { precision, recall, brier } = best.figures
  return {
    crossValidated: best.figures,
    weights: {
      version,
      fittedOn: `${fittedOn}: ${rows.length} rows, ${best.figures.positives} positive; over ${folds} folds precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, Brier ${brier.toFixed(3)}`,
      ridge: best.ridge,
      flaggedFrom,
      bias: rounded(bias),
      weights: Object.fromEntries(signals.map((signal, at) => [signal, rounded(weights[at]!)])),
    },
  }
}

const exampleOf = (signals: readonly string[], findings: readonly Finding[], isPositive: boolean): Example => {
  const scores = new Map(findings.map(({ signal, score }) => [signal, score]))
  return { features: signals.map((signal) => scores.get(signal) ?? 0), isPositive }
}

const figuresOf = (examples: readonly Example[], chances: readonly number[]) =>
  binaryFigures(
    examples.map(({ isPositive }, at): Judged => {
      const score = chances[at]!
      return { id: at, text: '', source: '', groups: [], isPositive, score, flagged: score >= flaggedFrom }
    }),
  )

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000
