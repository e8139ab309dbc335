import { readFileSync } from 'node:fs'
import type { ArticleName } from './lexicon/articles.ts'
import { articles } from './lexicon/articles.ts'
import { parseScoreWeights, type ScoreWeights } from './score-weights.ts'
import type { Finding } from './signal.ts'

/** What a score is about. */
export const scoreNames = ['counterfeit', 'advertising'] as const
export type ScoreName = (typeof scoreNames)[number]

const weightsOf = (name: ScoreName): ScoreWeights =>
  parseScoreWeights(name, readFileSync(new URL(`./scores/${name}.json`, import.meta.url), 'utf8'))

export const scoreWeights: Readonly<Record<ScoreName, ScoreWeights>> = {
  counterfeit: weightsOf('counterfeit'),
  advertising: weightsOf('advertising'),
}

/** What the register's knowledge of copies and authorisations adds; set by hand, as no labelled text can show it. */
export const registerWeights: ScoreWeights['weights'] = {
  'copied-text': 1,
  'copied-picture': 1,
  'unauthorised-claim': 1.5,
  'price-below-range': 1.5,
}

/**
 * What the wording of the whole adds. Not fitted with the rest: the words of the lexicon were chosen on the written
 * cases, so beside them it seems to add little there. test/support/train-wording-model.ts prints what a fit gives it on
 * offers that neither has seen.
 */
export const wordingWeights: ScoreWeights['weights'] = { 'trade-wording': 4.8 }

/** From 0 to 1; a lead to look at, never a verdict. */
export type Score = { score: number; flagged: boolean }
export type AdvertisingScore = Score & { /** In Chinese, with the date of the text. */ articles: string[] }

/** What a score is worked out and explained with: what was fitted, and what the register knows. */
const usedWeights: Readonly<Record<ScoreName, ScoreWeights>> = {
  counterfeit: {
    ...scoreWeights.counterfeit,
    weights: { ...scoreWeights.counterfeit.weights, ...registerWeights, ...wordingWeights },
  },
  advertising: scoreWeights.advertising,
}

export const scoreCounterfeit = (findings: readonly Finding[]): Score => scoreOf(usedWeights.counterfeit, findings)

export const scoreAdvertising = (findings: readonly Finding[]): AdvertisingScore => {
  const weights = scoreWeights.advertising
  const counted = findings.filter(({ signal }) => weights.weights[signal] !== undefined)
  const names = new Set<ArticleName>(counted.flatMap((finding) => finding.articles))
  return { ...scoreOf(weights, findings), articles: [...names].map((name) => articles[name].zh) }
}

/** One step of a score: what a signal adds, in log-odds. */
export type Contribution = { signal: string; value: number; weight: number; adds: number }

/** The steps from the score of a text without findings to the score; their sum is its log-odds. Largest first. */
export const explainScore = (
  { bias, weights }: ScoreWeights,
  findings: readonly Pick<Finding, 'signal' | 'score'>[],
): { base: number; steps: Contribution[] } => ({
  base: bias,
  steps: findings
    .flatMap(({ signal, score }) => {
      const weight = weights[signal]
      return weight ? [{ signal, value: score, weight, adds: weight * score }] : []
    })
    .toSorted((a, b) => b.adds - a.adds),
})

/** A score with what it is made of, as it was on the day: the weights may change, what was shown does not. */
export type ExplainedScore = Score & {
  /** Of the weights. */
  version: number
  /** From this score on a text is flagged. */
  flaggedFrom: number
  /** Log-odds of a text without findings. */
  base: number
  steps: Contribution[]
}

/** Both scores of what was found in one text, each with its steps. */
export const explainScores = (
  findings: readonly Pick<Finding, 'signal' | 'score'>[],
): Record<ScoreName, ExplainedScore> => {
  const explained = (name: ScoreName): ExplainedScore => {
    const weights = usedWeights[name]
    const { version, flaggedFrom } = weights
    return { ...scoreOf(weights, findings), version, flaggedFrom, ...explainScore(weights, findings) }
  }
  return { counterfeit: explained('counterfeit'), advertising: explained('advertising') }
}

/** A logistic of the findings' scores, each times the weight of its signal. A finding can only raise it. */
export const scoreOf = (weights: ScoreWeights, findings: readonly Pick<Finding, 'signal' | 'score'>[]): Score => {
  const { base, steps } = explainScore(weights, findings)
  const odds = steps.reduce((sum, { adds }) => sum + adds, base)
  const score = Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000
  return { score, flagged: score >= weights.flaggedFrom }
}
