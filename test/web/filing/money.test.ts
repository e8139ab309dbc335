import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fenOf } from '../../../web/src/features/filing/money.ts'

describe('fenOf', () => {
  it('reads an amount as people type it', () => {
    expect(['128', '128.5', '1,280.50', '１２８０元', '¥ 99', ' 0.01 '].map(fenOf)).toEqual([
      12_800, 12_850, 128_050, 128_000, 9_900, 1,
    ])
  })

  it('takes nothing else for an amount', () => {
    expect(['', '三百八', '1.234', '-5', '1e3', '12..5', '20000000.01'].map(fenOf)).toEqual(Array(7).fill(undefined))
  })

  it('loses no fen of any amount up to twenty million yuan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (fen) => {
        expect(fenOf(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)).toBe(fen)
      }),
    )
  })
})
