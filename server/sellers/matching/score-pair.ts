import { showOnePicture } from './avatar-likeness.ts'
import type { MatchRecord, Population } from './match-record.ts'
import { type Bundle, isUnique, ruleOf, TRAIT_NAMES, type TraitName } from './traits.ts'

/** One step of the waterfall. The weights of all steps add up to the score. */
export type Reason = {
  kind: 'prior' | 'same' | 'differs'
  trait: TraitName | null
  /** The shared value with the fewest holders. */
  key: string | null
  /** How many bear that value. */
  holders: number | null
  /** In bits: each one doubles the odds. */
  weight: number
  /** The share of its own weight that counts, below 1 when something of the same bundle said it already. */
  counted: number
}

export type PairScore = {
  /** log2 of the odds that both are one operator. */
  score: number
  probability: number
  reasons: Reason[]
}

/** How many other accounts the operator of an account has, on average: the odds before anything is compared. */
export const EXPECTED_OTHERS = 1
/** What a second agreement in a bundle adds: who shares a phone at home shares the address as well. */
export const ALSO = 0.15

/** How many others show a number of somebody else's, for each who shows its own. */
const WRONGLY_SHOWN = 0.002

/**
 * How many others show a picture so near by chance. No two of the pictures we measured did; this is a bound set by hand,
 * so that a near avatar never says as much as the same one.
 */
const LOOKS_LIKE_BY_CHANCE = 1e-4

/** The three readings of a name, closest first: only the first that agrees counts. */
const NAME_LEVELS: readonly TraitName[] = ['NAME', 'NAME_SOUND', 'NAME_PIECE']
const isName = (trait: TraitName) => NAME_LEVELS.includes(trait)

const rarestShared = (
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  holdersOf: (key: string) => number,
): { key: string; holders: number } | undefined => {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let rarest: { key: string; holders: number } | undefined
  for (const key of few) {
    if (!many.has(key)) continue
    const holders = Math.max(2, holdersOf(key))
    if (!rarest || holders < rarest.holders || (holders === rarest.holders && key < rarest.key))
      rarest = { key, holders }
  }
  return rarest
}

type Compared = Omit<Reason, 'counted'> & { trait: TraitName }

const compare = (one: MatchRecord, other: MatchRecord, population: Population): Compared[] => {
  const compared: Compared[] = []
  let nameAgrees = false
  for (const trait of TRAIT_NAMES) {
    const [ours, theirs] = [one.keys.get(trait), other.keys.get(trait)]
    // Its pieces only bring two avatars together; what is compared is the whole picture, below.
    if (!ours || !theirs || trait === 'AVATAR_LIKE' || (nameAgrees && isName(trait))) continue
    const shared = rarestShared(ours, theirs, (key) => population.holdersOf(trait, key))
    const { m } = ruleOf(trait)
    if (shared) {
      // u is the chance to meet this very value: its holders among all. Of a number that one alone may have, it is the
      // chance of a slip or a lie, however many show it.
      const u = isUnique(trait) ? WRONGLY_SHOWN / population.size : shared.holders / population.size
      const weight = Math.log2(m / u)
      compared.push({ kind: 'same', trait, ...shared, weight: Math.max(0, weight) })
      nameAgrees ||= isName(trait)
    } else if (trait === 'AVATAR' && showOnePicture(ours, theirs)) {
      const weight = Math.log2(ruleOf('AVATAR_LIKE').m / LOOKS_LIKE_BY_CHANCE)
      compared.push({ kind: 'same', trait: 'AVATAR_LIKE', key: null, holders: null, weight })
    } else if (!isName(trait) || trait === 'NAME_PIECE')
      compared.push({ kind: 'differs', trait, key: null, holders: null, weight: Math.log2(1 - m) })
  }
  return compared
}

/** In each bundle the strongest for and the strongest against count in full, the others in part. */
const discount = (compared: readonly Compared[]): Reason[] => {
  const told = new Set<`${Bundle} ${Reason['kind']}`>()
  return compared
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((reason) => {
      const place = `${ruleOf(reason.trait).bundle} ${reason.kind}` as const
      const counted = told.has(place) ? ALSO : 1
      told.add(place)
      return { ...reason, counted, weight: reason.weight * counted }
    })
}

/** How much speaks for both being one operator, and what each trait adds to it. Symmetric. */
export const scorePair = (one: MatchRecord, other: MatchRecord, population: Population): PairScore => {
  const prior: Reason = {
    kind: 'prior',
    trait: null,
    key: null,
    holders: null,
    weight: Math.log2(EXPECTED_OTHERS / Math.max(2, population.size)),
    counted: 1,
  }
  const reasons = [prior, ...discount(compare(one, other, population))]
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  return { score, probability: 1 / (1 + 2 ** -score), reasons }
}

/** A merge is proposed from this probability on; below it a pair can still be looked at. */
export const PROPOSED_FROM = 0.95
