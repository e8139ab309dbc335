import type { Response } from 'express'
import { TooMany } from '../core/errors.ts'
import type { Limits } from '../core/limits.ts'

/** Limits that tell in the answer's headers what is left of them, so that a program can slow down in time. */
export const tellLimits = (limits: Limits, res: Response): Limits => ({
  ...limits,
  async consume(name, key) {
    try {
      const share = await limits.consume(name, key)
      res.setHeader('ratelimit-limit', share.limit)
      res.setHeader('ratelimit-remaining', share.remaining)
      res.setHeader('ratelimit-reset', share.resetSeconds)
      return share
    } catch (error) {
      if (error instanceof TooMany) res.setHeader('retry-after', error.retryAfterSeconds)
      throw error
    }
  },
})
