import type { MatchRecord } from './match-record.ts'
import { ruleOf, TRAIT_NAMES, type TraitName } from './traits.ts'

export const UNIQUE_TRAITS: readonly TraitName[] = TRAIT_NAMES.filter((trait) => ruleOf(trait).unique)

/** A trait of which the law gives each operator one, and both show another: they are two, whatever else they share. */
export const uniqueConflict = (
  one: Pick<MatchRecord, 'keys'>,
  other: Pick<MatchRecord, 'keys'>,
): TraitName | undefined =>
  UNIQUE_TRAITS.find((trait) => {
    const [ours, theirs] = [one.keys.get(trait), other.keys.get(trait)]
    return ours && theirs && ![...ours].some((key) => theirs.has(key))
  })
