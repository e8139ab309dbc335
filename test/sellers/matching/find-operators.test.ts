import { beforeAll, describe, expect, it } from '@jest/globals'
import { bCubed, type Matching, measureMatching } from '../world/measure-matching.ts'
import { microCommerceWorld, type WorldAccount } from '../world/micro-commerce-world.ts'

describe('bCubed', () => {
  it('is whole for the truth itself, and loses by splitting as by joining', () => {
    expect(bCubed([1, 1, 2], [5, 5, 6])).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(bCubed([1, 1], [5, 6])).toMatchObject({ precision: 1, recall: 0.5 })
    expect(bCubed([1, 2], [5, 5])).toMatchObject({ precision: 0.5, recall: 1 })
  })
})

describe('the micro-commerce world', () => {
  let world: WorldAccount[]
  let matching: Matching
  beforeAll(() => {
    world = microCommerceWorld({ accounts: 5_000, seed: 71 })
    matching = measureMatching(world)
  })

  it('is the same for the same seed, another for another', () => {
    expect(microCommerceWorld({ accounts: 5_000, seed: 71 })).toEqual(world)
    expect(microCommerceWorld({ accounts: 5_000, seed: 72 })).not.toEqual(world)
  })

  it('holds what makes matching hard', () => {
    const operatorsBy = (kind: string) => {
      const sharers = new Map<string, Set<number>>()
      for (const { operator, identifiers } of world)
        for (const one of identifiers)
          if (one.kind === kind) sharers.set(one.value, (sharers.get(one.value) ?? new Set()).add(operator))
      return [...sharers.values()].map(({ size }) => size)
    }
    expect(operatorsBy('PHONE').filter((count) => count > 1).length).toBeGreaterThan(20)
    expect(Math.max(...operatorsBy('PHONE'))).toBeGreaterThan(8)
    expect(Math.max(...operatorsBy('WAYBILL_SENDER'))).toBeGreaterThan(20)
    expect(Math.max(...operatorsBy('PAYEE'))).toBeGreaterThan(5)
  })

  it('is put together again: B-cubed F1 of 0.95 at least', () => {
    expect(matching.bCubed.f1).toBeGreaterThanOrEqual(0.95)
  })

  it('is joined wrongly in few places: 98 of 100 proposed merges hold at least', () => {
    expect(matching.proposed).toBeGreaterThan(2_000)
    expect(matching.precision).toBeGreaterThanOrEqual(0.98)
  })

  it('looks at few of all pairs', () => {
    expect(matching.compared).toBeLessThan(20 * world.length)
  })
})
