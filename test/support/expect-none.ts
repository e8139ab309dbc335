import { expect } from '@jest/globals'

/** Fails with the reason for a rule above the list of those who break it. */
export const expectNone = (violations: readonly string[], why: string): void =>
  expect({ why, violations }).toEqual({ why, violations: [] })
