import type { MatchRecord } from './match-record.ts'
import { type TraitName, UNIQUE_TRAITS } from './traits.ts'

/** A trait of which the law gives each operator one, and both show another: they are two, whatever else they share. */
export const uniqueConflict = (
  one: Pick<MatchRecord, 'keys'>,
  other: Pick<MatchRecord, 'keys'>,
): TraitName | undefined =>
  UNIQUE_TRAITS.find((trait) => {
    const [ours, theirs] = [one.keys.get(trait), other.keys.get(trait)]
    return ours && theirs && ![...ours].some((key) => theirs.has(key))
  })
