import { blockPairs } from '../../../server/sellers/matching/block-pairs.ts'
import { groupRecords, type ScoredPair } from '../../../server/sellers/matching/group-records.ts'
import { populationOf } from '../../../server/sellers/matching/match-record.ts'
import { PROPOSED_FROM, scorePair } from '../../../server/sellers/matching/score-pair.ts'
import type { WorldAccount } from './micro-commerce-world.ts'
import { worldRecords } from './world-records.ts'

export type Matching = {
  accounts: number
  compared: number
  proposed: number
  /** Of the proposed pairs, how many are of one operator. */
  precision: number
  bCubed: { precision: number; recall: number; f1: number }
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each account, how much of its group is of its operator, and how much of its
 * operator is in its group; the mean over all accounts.
 */
export const bCubed = (truth: readonly number[], found: readonly number[]): Matching['bCubed'] => {
  const tally = (names: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }
  const both = truth.map((operator, i) => `${operator} ${found[i]}`)
  const [inTruth, inFound, inBoth] = [tally(truth), tally(found), tally(both)]
  const mean = (share: (i: number) => number) => truth.reduce((sum, _, i) => sum + share(i), 0) / truth.length
  const precision = mean((i) => inBoth.get(both[i]!)! / inFound.get(found[i]!)!)
  const recall = mean((i) => inBoth.get(both[i]!)! / inTruth.get(truth[i]!)!)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

export const measureMatching = (world: readonly WorldAccount[], from = PROPOSED_FROM): Matching => {
  const records = worldRecords(world)
  const population = populationOf(records)
  const proposed: ScoredPair[] = []
  let compared = 0
  for (const [one, other] of blockPairs(records)) {
    compared++
    const { probability } = scorePair(records[one]!, records[other]!, population)
    if (probability >= from) proposed.push({ one, other, probability })
  }
  const right = proposed.filter(({ one, other }) => world[one]!.operator === world[other]!.operator)
  const groups = groupRecords(records, proposed, { population, from })
  return {
    accounts: world.length,
    compared,
    proposed: proposed.length,
    precision: right.length / Math.max(1, proposed.length),
    bCubed: bCubed(
      world.map(({ operator }) => operator),
      groups,
    ),
  }
}
