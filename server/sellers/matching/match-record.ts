import type { Trait, TraitName } from './traits.ts'

/** An account or party as matching sees it: an id, and the keys of each trait it shows. */
export type MatchRecord = { id: string; keys: ReadonlyMap<TraitName, ReadonlySet<string>> }

export const matchRecord = (id: string, traits: readonly Trait[]): MatchRecord => {
  const keys = new Map<TraitName, Set<string>>()
  for (const { trait, key } of traits) {
    const known = keys.get(trait)
    if (known) known.add(key)
    else keys.set(trait, new Set([key]))
  }
  return { id, keys }
}

/** How many bear each value, and among how many: what u is counted from. */
export type Population = { size: number; holdersOf(trait: TraitName, key: string): number }

export const populationOf = (records: readonly MatchRecord[]): Population => {
  const holders = new Map<TraitName, Map<string, number>>()
  for (const { keys } of records)
    for (const [trait, values] of keys) {
      const counts = holders.get(trait) ?? new Map<string, number>()
      holders.set(trait, counts)
      for (const key of values) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return { size: records.length, holdersOf: (trait, key) => holders.get(trait)?.get(key) ?? 0 }
}
