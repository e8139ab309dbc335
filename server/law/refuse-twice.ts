import type { z } from 'zod'
import type { DataPath } from './data-lines.ts'
import { placeOf, refuseData } from './read-data.ts'

/** Refuses what stands twice in a list of one file, at its second place. `keyOf` is what must differ; `at` leads to it. */
export const refuseTwice =
  <T>(keyOf: (one: T) => string, at: readonly string[] = []) =>
  (list: readonly T[], context: z.RefinementCtx): void => {
    const seen = new Set<string>()
    list.forEach((one, index) => {
      const key = keyOf(one)
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index, ...at], message: `${key} stands twice` })
      seen.add(key)
    })
  }

/** What a file of this room holds under a key, and where. */
export type Held = { key: string; file: string; path: DataPath }

/** Refuses what two files of one ruleset both hold: the law would have it twice, and which counts would be chance. */
export const refuseHeldTwice = (rulesetId: string, all: readonly Held[]): void => {
  const held = new Map<string, Held>()
  for (const one of all) {
    const other = held.get(one.key)
    if (other)
      refuseData(
        one.file,
        one.path,
        `the ruleset ${rulesetId} has ${one.key} already, from ${placeOf(other.file, other.path)}`,
      )
    held.set(one.key, one)
  }
}
