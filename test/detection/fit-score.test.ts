import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { chanceOf, crossValidate, type Example, fitScore } from '../../server/detection/fit-score.ts'

const example = (isPositive: boolean, ...features: number[]): Example => ({ features, isPositive })

const examples = [
  ...Array.from({ length: 30 }, (_, i) => example(i % 10 !== 0, 1, 0)),
  ...Array.from({ length: 30 }, (_, i) => example(i % 10 === 0, 0, 1)),
]

describe('fitScore', () => {
  it('gives back the shares it saw when the penalty is small', () => {
    const fit = fitScore(examples, 0.0001)
    expect(chanceOf(fit, [1, 0])).toBeCloseTo(0.9, 1)
    expect(chanceOf(fit, [0, 1])).toBeCloseTo(0.1, 1)
  })

  it('never lets a feature speak against itself, and shrinks weights with the penalty', () => {
    const [loose, tight] = [fitScore(examples, 0.001), fitScore(examples, 0.1)]
    expect(loose.weights[1]).toBe(0)
    expect(tight.weights[0]).toBeLessThan(loose.weights[0]!)
  })

  it('answers with finite weights for any rows', () => {
    const row = fc.record({
      features: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      isPositive: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const { bias, weights } = fitScore(rows, 0.01)
        for (const value of [bias, ...weights]) expect(Number.isFinite(value)).toBe(true)
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('crossValidate', () => {
  it('judges each row by a fit that did not see it', () => {
    const odd = [example(true, 1), ...Array.from({ length: 9 }, () => example(false, 0))]
    // Only the held-out row has the feature, so nothing can be known of it.
    expect(crossValidate(odd, 0.01, 10)[0]).toBeLessThan(0.1)
  })
})
