import type { Chain } from './chain.ts'

/** Depth and breadth of a chain, and where the asked operator stands in it. Counted in operators. */
export type ChainMeasure = {
  operators: number
  /** How many operators stand on each level; the top is the first. */
  levelSizes: number[]
  /** The most on one level. */
  breadth: number
  /** From 1, the top. */
  ownLevel: number
  /** Above the asked operator, over any number of steps. */
  above: number
  /** Directly under it. */
  directlyBelow: number
  /** Under it, over any number of steps. */
  below: number
}

const reach = (start: string, next: ReadonlyMap<string, readonly string[]>): number => {
  const seen = new Set([start])
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other)
  return seen.size - 1
}

/**
 * Measures a chain in time linear in its operators and links. An operator's level is the longest way down to it from a
 * top; links make no ring, and what would stand in one is left out of the levels.
 */
export const measureChain = ({
  askedId,
  operatorIds,
  links,
}: Pick<Chain, 'askedId' | 'operatorIds' | 'links'>): ChainMeasure => {
  const down = new Map<string, string[]>(operatorIds.map((id) => [id, []]))
  const up = new Map<string, string[]>(operatorIds.map((id) => [id, []]))
  for (const { uplineId, downlineId } of links) {
    down.get(uplineId)?.push(downlineId)
    up.get(downlineId)?.push(uplineId)
  }
  const waitsFor = new Map(operatorIds.map((id) => [id, up.get(id)?.length ?? 0]))
  const level = new Map<string, number>()
  const ready = operatorIds.filter((id) => waitsFor.get(id) === 0)
  for (const id of ready) level.set(id, 1)
  for (const id of ready)
    for (const other of down.get(id) ?? []) {
      level.set(other, Math.max(level.get(other) ?? 1, level.get(id)! + 1))
      waitsFor.set(other, waitsFor.get(other)! - 1)
      if (waitsFor.get(other) === 0) ready.push(other)
    }
  const levelSizes: number[] = []
  for (const id of ready) levelSizes[level.get(id)! - 1] = (levelSizes[level.get(id)! - 1] ?? 0) + 1
  return {
    operators: operatorIds.length,
    levelSizes,
    breadth: levelSizes.reduce((most, size) => Math.max(most, size), 0),
    ownLevel: level.get(askedId) ?? 1,
    above: reach(askedId, up),
    directlyBelow: new Set(down.get(askedId) ?? []).size,
    below: reach(askedId, down),
  }
}
