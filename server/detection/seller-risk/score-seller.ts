import { noisyOr } from '../noisy-or.ts'
import { RISK_KINDS, RISK_VERSION, type RiskKindName } from './risk-kinds.ts'

/** One piece of evidence. `on`: the day it dates from, YYYY-MM-DD; `strength` from 0 to 1, 1 unless told. */
export type RiskEvidence = { kind: RiskKindName; on?: string; strength?: number }

/** Evidence of several sellers, by the seller it is of. */
export const bySeller = (evidence: readonly { sellerId: string; piece: RiskEvidence }[]): Map<string, RiskEvidence[]> =>
  new Map([...Map.groupBy(evidence, ({ sellerId }) => sellerId)].map(([id, of]) => [id, of.map(({ piece }) => piece)]))

/** What all evidence of one kind adds to the score, on top of what stands before it. */
export type RiskStep = { kind: RiskKindName; count: number; latestOn?: string; adds: number }

/** From 0 to 1; the steps add up to the score, the heaviest kind first. */
export type SellerRiskScore = { score: number; version: number; steps: RiskStep[] }

const DAY_MS = 86_400_000

/** Half after one half-life, a quarter after two; evidence of a day to come counts as of today. */
const freshness = (halfLifeDays: number | null, on: string | undefined, today: string): number => {
  if (halfLifeDays === null || on === undefined) return 1
  const days = Math.max(0, (Date.parse(today) - Date.parse(on)) / DAY_MS)
  return 0.5 ** (days / halfLifeDays)
}

const latest = (evidence: readonly RiskEvidence[]): string | undefined =>
  evidence.reduce<string | undefined>((last, { on }) => (on && (!last || on > last) ? on : last), undefined)

/**
 * How much speaks for a closer look at a seller on a day: a noisy-or (Pearl, Probabilistic Reasoning in Intelligent
 * Systems, 1988, 4.3) over the evidence, each piece with the weight of its kind, its strength and its age. More
 * evidence never lowers it, time alone never raises it.
 */
export const scoreSeller = (evidence: readonly RiskEvidence[], today: string): SellerRiskScore => {
  const ofKind = Map.groupBy(evidence, ({ kind }) => kind)
  const kinds = [...ofKind].map(([kind, pieces]) => {
    const { weight, halfLifeDays } = RISK_KINDS[kind]
    const alone = noisyOr(pieces.map(({ on, strength = 1 }) => weight * strength * freshness(halfLifeDays, on, today)))
    return { kind, count: pieces.length, latestOn: latest(pieces), alone }
  })
  let score = 0
  const steps = kinds
    .sort((one, other) => other.alone - one.alone)
    .map(({ alone, latestOn, ...step }) => {
      const adds = alone * (1 - score)
      score += adds
      return { ...step, ...(latestOn ? { latestOn } : {}), adds }
    })
  return { score, version: RISK_VERSION, steps }
}
