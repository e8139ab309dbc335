import { describe, expect, it } from '@jest/globals'
import { binaryFigures, type Judged, precisionAtRecall } from '../../../server/detection/evaluation/binary-figures.ts'

const judged = (isPositive: boolean, score: number): Judged => ({
  id: 1,
  text: '',
  source: '',
  groups: [],
  isPositive,
  score,
  flagged: score >= 0.5,
})

const rows = [judged(true, 0.9), judged(false, 0.8), judged(true, 0.7), judged(true, 0.2), judged(false, 0.1)]

describe('binaryFigures', () => {
  it('counts what was flagged rightly, wrongly and not at all', () => {
    const { precision, recall, f1, brier } = binaryFigures(rows)
    expect([precision, recall, f1]).toEqual([2 / 3, 2 / 3, 2 / 3])
    expect(brier).toBeCloseTo((0.01 + 0.64 + 0.09 + 0.64 + 0.01) / 5)
  })

  it('breaks no promise where there is nothing to find', () => {
    expect(binaryFigures([])).toMatchObject({ precision: 1, recall: 1, brier: 0 })
    expect(binaryFigures([judged(true, 0)])).toMatchObject({ precision: 1, recall: 0, f1: 0 })
  })
})

describe('precisionAtRecall', () => {
  it('takes the best threshold that finds enough', () => {
    expect(precisionAtRecall(rows, 0.3)).toBe(1)
    expect(precisionAtRecall(rows, 0.6)).toBe(3 / 4)
    expect(precisionAtRecall(rows, 1)).toBe(3 / 4)
  })

  it('never cuts between rows of one score', () => {
    expect(precisionAtRecall([judged(true, 0.4), judged(false, 0.4)], 1)).toBe(0.5)
  })
})
