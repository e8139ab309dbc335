import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { TooMany } from '../../server/core/errors.ts'
import { createLimits, LIMITS } from '../../server/core/limits.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const { points } = LIMITS.receiptGuessByNumber

const outcomes = async (tries: Promise<unknown>[]) => {
  const results = await Promise.allSettled(tries)
  return {
    passed: results.filter(({ status }) => status === 'fulfilled').length,
    refused: results.filter((one) => one.status === 'rejected' && one.reason instanceof TooMany).length,
  }
}

describe('limits', () => {
  it('count over all processes together, also at once', async () => {
    const [one, other] = [createLimits(house.parts.database.pool), createLimits(house.parts.database.pool)]
    const tries = Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).consume('receiptGuessByNumber', 'a'))
    expect(await outcomes(tries)).toEqual({ passed: points, refused: 20 - points })
  })

  it('count each key and each limit for itself', async () => {
    const limits = createLimits(house.parts.database.pool)
    for (let n = 0; n < points; n++) await limits.consume('receiptGuessByNumber', 'b')
    await expect(limits.consume('receiptGuessByNumber', 'b')).rejects.toThrow(TooMany)
    await limits.consume('receiptGuessByNumber', 'c')
    await limits.consume('receiptGuessByAddress', 'b')
  })

  it('take back what turned out not to count', async () => {
    const limits = createLimits(house.parts.database.pool)
    for (let n = 0; n < points * 3; n++) {
      await limits.consume('receiptGuessByNumber', 'd')
      await limits.giveBack('receiptGuessByNumber', 'd')
    }
    for (let n = 0; n < points; n++) await limits.consume('receiptGuessByNumber', 'd')
    await expect(limits.consume('receiptGuessByNumber', 'd')).rejects.toThrow(TooMany)
  })

  it('say how long to wait, never longer than the limit lasts', async () => {
    const limits = createLimits(house.parts.database.pool)
    const refusal = await outcomesOf(limits, 'e')
    expect(refusal.retryAfterSeconds).toBeGreaterThanOrEqual(1)
    expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(LIMITS.receiptGuessByNumber.seconds)
    expect(refusal.details).toEqual({ retryAfter: refusal.retryAfterSeconds })
  })

  it('go on counting, each process for itself, while the database is away', async () => {
    const away = new pg.Pool({
      connectionString: 'postgres://nobody@127.0.0.1:1/nothing',
      connectionTimeoutMillis: 200,
    })
    const limits = createLimits(away)
    const tries = Array.from({ length: 12 }, () => limits.consume('receiptGuessByNumber', 'f'))
    expect(await outcomes(tries)).toEqual({ passed: points, refused: 12 - points })
    await away.end()
  })

  it('are published: guessing at a receipt is hopeless within them', () => {
    const guessesAYear = (365 * 24 * 3_600 * LIMITS.receiptGuessByAddress.points) / LIMITS.receiptGuessByAddress.seconds
    const addresses = 1e6
    const liveReceipts = 1e7
    expect((guessesAYear * addresses * liveReceipts) / 2 ** 120).toBeLessThan(1e-15)
  })
})

const outcomesOf = async (limits: ReturnType<typeof createLimits>, key: string): Promise<TooMany> => {
  for (;;) {
    const refusal = await limits.consume('receiptGuessByNumber', key).then(
      () => undefined,
      (error: TooMany) => error,
    )
    if (refusal) return refusal
  }
}
