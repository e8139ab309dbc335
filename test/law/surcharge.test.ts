import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { plusDays } from '../../server/law/day.ts'
import { type Debt, debtOn, openFen } from '../../server/law/surcharge.ts'

const DUE = '2026-10-27'
const debt = (overrides: Partial<Debt> = {}): Debt => ({
  fineFen: 500_000,
  forfeitFen: 0,
  paidFen: 0,
  surchargeFen: 0,
  countedTo: null,
  ...overrides,
})

describe('debtOn', () => {
  it('adds nothing up to the last day to pay', () => {
    for (const on of ['2026-10-12', DUE]) expect(debtOn(debt(), DUE, on).surchargeFen).toBe(0)
  })

  it('adds three per cent of the fine for each day after it', () => {
    expect(debtOn(debt(), DUE, '2026-10-28').surchargeFen).toBe(15_000)
    expect(debtOn(debt(), DUE, '2026-11-06').surchargeFen).toBe(150_000)
  })

  it('never adds more than the fine: the thirty-fourth day is the last that counts', () => {
    expect(debtOn(debt(), DUE, plusDays(DUE, 33)).surchargeFen).toBe(495_000)
    expect(debtOn(debt(), DUE, plusDays(DUE, 34)).surchargeFen).toBe(500_000)
    expect(debtOn(debt(), DUE, plusDays(DUE, 3_000)).surchargeFen).toBe(500_000)
  })

  it('counts on the unpaid part of the fine, and not on what is forfeited', () => {
    const half = debt({ paidFen: 250_000, forfeitFen: 9_000_000 })
    expect(debtOn(half, DUE, '2026-10-28').surchargeFen).toBe(7_500)
    expect(openFen(debtOn(half, DUE, '2026-10-28'))).toBe(250_000 + 9_000_000 + 7_500)
    expect(debtOn(debt({ paidFen: 500_000, forfeitFen: 9_000_000 }), DUE, '2026-12-01').surchargeFen).toBe(0)
  })

  it('drops fractions of a fen', () => {
    expect(debtOn(debt({ fineFen: 33 }), DUE, '2026-10-28').surchargeFen).toBe(0)
    expect(debtOn(debt({ fineFen: 34 }), DUE, '2026-10-28').surchargeFen).toBe(1)
  })

  it('does not count a day twice, however often it is asked, and never shrinks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
        (fineFen, offsets) => {
          let now = debt({ fineFen })
          for (const offset of [...offsets].sort((a, b) => a - b)) {
            const next = debtOn(now, DUE, plusDays(DUE, offset))
            expect(next.surchargeFen).toBeGreaterThanOrEqual(now.surchargeFen)
            expect(next.surchargeFen).toBeLessThanOrEqual(fineFen)
            expect(debtOn(next, DUE, plusDays(DUE, offset))).toEqual(next)
            now = next
          }
          const last = Math.max(...offsets)
          const atOnce = debtOn(debt({ fineFen }), DUE, plusDays(DUE, last)).surchargeFen
          // Counted in several goes it may lose a fraction of a fen each time, never gain one.
          expect(now.surchargeFen).toBeLessThanOrEqual(atOnce)
          expect(atOnce - now.surchargeFen).toBeLessThanOrEqual(offsets.length)
        },
      ),
    )
  })
})
