import type { Ground, GroundList } from './grounds-for.ts'
import { groundsFor } from './grounds-for.ts'

/** One ground by its value; undefined when this ruleset does not know it. */
export function findGround(rulesetId: string, list: GroundList, value: string): Ground | undefined {
  return groundsFor(rulesetId, list).find((ground) => ground.value === value)
}
