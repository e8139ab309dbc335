import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reserve } from '../../server/core/reserve.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('reserve', () => {
  it('gives no number that ends in a star, each one once, in the order asked for', async () => {
    const prefixes = Array.from({ length: 300 }, (_, i) => (['S', 'C', 'P', 'T'] as const)[i % 4]!)
    const numbers = (await reserve(house.system(), prefixes)).map(({ number }) => number)
    expect(numbers.filter((number) => number.endsWith('*'))).toEqual([])
    expect(new Set(numbers).size).toBe(300)
    expect(numbers.map((number) => number[0])).toEqual(prefixes)
  })
})
