import type { MatchRecord, Population } from './match-record.ts'
import { scorePair } from './score-pair.ts'
import type { TraitName } from './traits.ts'
import { uniqueConflict } from './unique-conflict.ts'

export type ScoredPair = { one: number; other: number; probability: number }

const joined = (one: MatchRecord, other: MatchRecord): MatchRecord => {
  const keys = new Map<TraitName, ReadonlySet<string>>(one.keys)
  for (const [trait, values] of other.keys) keys.set(trait, new Set([...(keys.get(trait) ?? []), ...values]))
  return { id: one.id, keys }
}

/**
 * The groups that come of taking the proposed pairs one after the other, the surest first. Two groups are joined only
 * when all that both show, taken together, still speaks for one operator, and no two identifiers that the law gives to
 * one alone stand against it: a chain of half-likes never grows into one group. Answers each place's group, named by
 * its first place.
 */
export const groupRecords = (
  records: readonly MatchRecord[],
  pairs: readonly ScoredPair[],
  { population, from }: { population: Population; from: number },
): number[] => {
  const groupOf = records.map((_, place) => place)
  const members = records.map((_, place) => [place])
  const whole = [...records]
  const sorted = pairs
    .filter(({ probability }) => probability >= from)
    .toSorted((a, b) => b.probability - a.probability || a.one - b.one || a.other - b.other)
  for (const pair of sorted) {
    const [low, high] = [groupOf[pair.one]!, groupOf[pair.other]!].toSorted((a, b) => a - b) as [number, number]
    if (low === high || uniqueConflict(whole[low]!, whole[high]!)) continue
    const isSingle = members[low]!.length === 1 && members[high]!.length === 1
    if (!isSingle && scorePair(whole[low]!, whole[high]!, population).probability < from) continue
    whole[low] = joined(whole[low]!, whole[high]!)
    for (const place of members[high]!) groupOf[place] = low
    members[low]!.push(...members[high]!)
    members[high] = []
  }
  return groupOf
}
