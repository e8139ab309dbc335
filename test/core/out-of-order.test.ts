import { describe, expect, it } from '@jest/globals'
import { outOfOrder } from '../../server/core/out-of-order.ts'

const fresh = { key: 'one key', givenBefore: 0 }
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

describe('outOfOrder', () => {
  it('gives each place another number of seven digits at most', () => {
    const numbers = range(1, 10_000).map((n) => outOfOrder(n, fresh))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((n) => !Number.isInteger(n) || n < 1 || n > 9_999_999)).toEqual([])
  })

  it('says nothing of order: neighbours do not stay neighbours, and half go down', () => {
    const numbers = range(1, 2_000).map((n) => outOfOrder(n, fresh))
    const steps = numbers.slice(1).map((n, i) => n - numbers[i]!)
    expect(steps.filter((step) => Math.abs(step) < 10).length).toBeLessThan(3)
    const down = steps.filter((step) => step < 0).length
    expect(down).toBeGreaterThan(900)
    expect(down).toBeLessThan(1_100)
  })

  it('never gives one that was given in order before', () => {
    const order = { key: 'one key', givenBefore: 4_000_000 }
    const numbers = range(4_000_001, 3_000).map((n) => outOfOrder(n, order))
    expect(numbers.filter((n) => n <= order.givenBefore || n > 9_999_999)).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('goes on with eight digits, meeting none of seven', () => {
    const numbers = range(10_000_000, 5_000).map((n) => outOfOrder(n, fresh))
    expect(numbers.filter((n) => String(n).length !== 8)).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('hangs on the key', () => {
    expect(range(1, 5).map((n) => outOfOrder(n, fresh))).not.toEqual(
      range(1, 5).map((n) => outOfOrder(n, { ...fresh, key: 'another' })),
    )
  })
})
