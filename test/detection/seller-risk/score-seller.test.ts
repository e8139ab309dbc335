import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RISK_KINDS, type RiskKindName } from '../../../server/detection/seller-risk/risk-kinds.ts'
import { scoreSeller } from '../../../server/detection/seller-risk/score-seller.ts'

const kinds = Object.keys(RISK_KINDS) as RiskKindName[]
const TODAY = '2026-11-27'
const dayFrom = (days: number) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10)
const piece = fc.record({
  kind: fc.constantFrom(...kinds),
  on: fc.integer({ min: -3_000, max: 0 }).map(dayFrom),
  strength: fc.double({ min: 0, max: 1, noNaN: true }),
})
const pieces = fc.array(piece, { maxLength: 30 })
/** The share of each kind is kept to four places. */
const ROUNDING = 0.002

describe('the score of a seller', () => {
  it('is nothing without evidence', () => {
    expect(scoreSeller([], TODAY)).toEqual({ score: 0, version: 2, steps: [] })
  })

  it('halves what a piece weighs after its half-life, and keeps what is a state', () => {
    const { weight } = RISK_KINDS.CONFIRMED_FINDING
    expect(scoreSeller([{ kind: 'CONFIRMED_FINDING', on: TODAY }], TODAY).score).toBeCloseTo(weight, 4)
    expect(scoreSeller([{ kind: 'CONFIRMED_FINDING', on: '2025-11-27' }], TODAY).score).toBeCloseTo(weight / 2, 4)
    expect(scoreSeller([{ kind: 'NO_REAL_NAME' }], TODAY).score).toBeCloseTo(RISK_KINDS.NO_REAL_NAME.weight, 4)
  })

  it('says which kind adds what, the heaviest first, with how many and from when', () => {
    const { steps } = scoreSeller(
      [
        { kind: 'COMPLAINT', on: '2026-11-01' },
        { kind: 'COMPLAINT', on: '2026-11-20' },
        { kind: 'PENALTY', on: '2026-10-01' },
      ],
      TODAY,
    )
    expect(steps.map(({ kind, count, latestOn }) => ({ kind, count, latestOn }))).toEqual([
      { kind: 'PENALTY', count: 1, latestOn: '2026-10-01' },
      { kind: 'COMPLAINT', count: 2, latestOn: '2026-11-20' },
    ])
  })

  it('lies between 0 and 1 and is what its steps add up to, in whatever order the evidence comes', () => {
    fc.assert(
      fc.property(pieces, (evidence) => {
        const { score, steps } = scoreSeller(evidence, TODAY)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(steps.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score, 9)
        expect(scoreSeller(evidence.toReversed(), TODAY).score).toBeCloseTo(score, 3)
      }),
    )
  })

  it('is never lowered by more evidence, nor raised by time', () => {
    fc.assert(
      fc.property(pieces, piece, fc.integer({ min: 0, max: 2_000 }), (evidence, more, days) => {
        const { score } = scoreSeller(evidence, TODAY)
        expect(scoreSeller([...evidence, more], TODAY).score).toBeGreaterThanOrEqual(score - ROUNDING)
        expect(scoreSeller(evidence, dayFrom(days)).score).toBeLessThanOrEqual(score + ROUNDING)
      }),
    )
  })
})
