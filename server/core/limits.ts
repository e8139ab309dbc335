import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import './core-tables.ts'
import { TooMany } from './errors.ts'

/** The published thresholds: at most `points` in `seconds` for one key. */
export const LIMITS = {
  receiptGuessByAddress: { points: 20, seconds: 900 },
  receiptGuessByNumber: { points: 5, seconds: 900 },
  signInByAddress: { points: 300, seconds: 60 },
  passwordGuessByAddress: { points: 30, seconds: 300 },
  passwordGuessByAccount: { points: 10, seconds: 900 },
  passwordGuessAnywhere: { points: 100, seconds: 3_600 },
  fileByAddress: { points: 600, seconds: 3_600 },
  uploadByAddress: { points: 200, seconds: 3_600 },
  suggestByAddress: { points: 120, seconds: 60 },
  categoryByAddress: { points: 60, seconds: 60 },
  placesByAddress: { points: 120, seconds: 60 },
  checkByAddress: { points: 30, seconds: 600 },
  noticeByAddress: { points: 120, seconds: 600 },
  advertByAddress: { points: 30, seconds: 600 },
  partnerCalls: { points: 600, seconds: 60 },
} as const

export type LimitName = keyof typeof LIMITS

/** What is left of a limit for one key, and in how many seconds it is whole again. */
export type Share = { limit: number; remaining: number; resetSeconds: number }

/** A limit, and whose try it is. */
export type Try = readonly [limit: LimitName, key: string]

export type Limits = {
  /** Counts one attempt; TooMany when the limit is passed. */
  consume(name: LimitName, key: string): Promise<Share>
  /** Takes one counted attempt back, because it turned out not to be one. */
  giveBack(name: LimitName, key: string): Promise<void>
}

/**
 * Counts one try against each of these limits, or against none when one of them is passed: then TooMany. Whoever finds
 * the try right gives it back.
 */
export const countTry = async (limits: Limits, tries: readonly Try[]): Promise<void> => {
  for (const [n, [limit, key]] of tries.entries())
    await limits.consume(limit, key).catch(async (error: unknown) => {
      await giveTryBack(limits, tries.slice(0, n))
      throw error
    })
}

export const giveTryBack = async (limits: Limits, tries: readonly Try[]): Promise<void> => {
  for (const [limit, key] of tries) await limits.giveBack(limit, key)
}

const inSeconds = (ms: number) => Math.max(1, Math.ceil(ms / 1_000))

const refuse = (msBeforeNext: number): never => {
  throw new TooMany(inSeconds(msBeforeNext))
}

/** Limits kept in PostgreSQL, so that they hold over all web processes; in memory while it is away. */
export const createLimits = (pool: pg.Pool, scale = 1): Limits => {
  // Below one try a limit would be a wall.
  const pointsOf = (name: LimitName) => Math.max(1, LIMITS[name].points * scale)
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, { seconds }]) => {
      const options = { keyPrefix: name, points: pointsOf(name as LimitName), duration: seconds }
      return [
        name,
        new RateLimiterPostgres({
          ...options,
          storeClient: pool,
          tableName: 'limiter',
          tableCreated: true,
          insuranceLimiter: new RateLimiterMemory(options),
        }),
      ]
    }),
  )
  return {
    async consume(name, key) {
      try {
        const { remainingPoints, msBeforeNext } = await limiters.get(name)!.consume(key)
        return {
          limit: pointsOf(name),
          remaining: Math.max(0, remainingPoints),
          resetSeconds: inSeconds(msBeforeNext),
        }
      } catch (result) {
        if (result instanceof Error) throw result
        return refuse((result as { msBeforeNext: number }).msBeforeNext)
      }
    },
    async giveBack(name, key) {
      await limiters.get(name)!.reward(key)
    },
  }
}
