import { noisyOr } from './noisy-or.ts'
import type { Finding } from './signal.ts'
import { signals } from './signals/index.ts'

/** At least this score puts a listing before an officer. One strong word reaches it, one that needs company does not. */
export const flaggedFrom = 0.6

export type CounterfeitScore = { score: number; flagged: boolean }

const weightOf = new Map(signals.map((signal) => [signal.name, signal.counterfeitWeight]))

/**
 * How much speaks for counterfeit goods: a noisy-or over the findings, each with its score times the weight of its
 * signal. Every finding can only raise it, none is needed, and the share of each can be read off. A lead to look at,
 * never a verdict.
 */
export const scoreCounterfeit = (findings: readonly Finding[]): CounterfeitScore => {
  const score = noisyOr(findings.map((finding) => finding.score * (weightOf.get(finding.signal) ?? 0)))
  return { score, flagged: score >= flaggedFrom }
}
