import { sql } from 'kysely'
import type { Ctx } from '../../core/context.ts'
import type { Listener } from '../../core/outbox.ts'
import { inTransaction } from '../../core/transaction.ts'
import type { MatchRecord, Population } from '../matching/match-record.ts'
import { scorePair } from '../matching/score-pair.ts'
import { TRAIT_NAMES, type Trait } from '../matching/traits.ts'
import { SELLER_CHANGES } from '../seller-changes.ts'
import { replaceCandidatesOf } from './candidate-store.ts'
import { mergeByLaw } from './merge-by-law.ts'
import { readTraits } from './read-traits.ts'
import { countHolders, countSellers, findPartners, readRecords, replaceTraits } from './trait-store.ts'

export const MATCH_SELLERS = 'matchSellers'

/** Kept from this probability on; what is less likely is not worth an officer's look. */
const KEPT_FROM = 0.5

const sharedBy = (one: MatchRecord, other: MatchRecord): Trait[] =>
  TRAIT_NAMES.flatMap((trait) => {
    const [ours, theirs] = [one.keys.get(trait), other.keys.get(trait)]
    return ours && theirs ? [...ours].filter((key) => theirs.has(key)).map((key) => ({ trait, key })) : []
  })

/** What was counted does for one batch. */
const populationFor = async (
  ctx: Ctx,
  pairs: readonly (readonly [MatchRecord, MatchRecord])[],
): Promise<Population> => {
  const shared = new Map(
    pairs.flatMap(([one, other]) => sharedBy(one, other).map((value) => [`${value.trait} ${value.key}`, value])),
  )
  return { size: await countSellers(ctx), holdersOf: await countHolders(ctx, [...shared.values()]) }
}

/**
 * Reads what some sellers show, keeps with whom they could be one operator and why, and merges those that the law
 * makes one. Doing it twice, or in another order, gives the same. Returns how many candidates they have.
 */
export const matchSellers = async (ctx: Ctx, sellerIds: readonly string[]): Promise<number> => {
  const found = await inTransaction(ctx, async (tx) => {
    // One at a time: two that look at each other's sellers would each miss the other's half.
    await sql`select pg_advisory_xact_lock(hashtextextended('sellers.match', 0))`.execute(tx.db)
    const traits = await readTraits(tx, sellerIds)
    await replaceTraits(tx, traits)
    const partners = await findPartners(tx, sellerIds)
    const records = await readRecords(tx, [...new Set(partners.flat())])
    const pairs = partners.map(([one, other]) => [records.get(one)!, records.get(other)!] as const)
    const population = await populationFor(tx, pairs)
    const candidates = pairs
      .map(([one, other]) => ({ oneId: one.id, otherId: other.id, ...scorePair(one, other, population) }))
      .filter(({ probability }) => probability >= KEPT_FROM)
    await replaceCandidatesOf(tx, sellerIds, candidates)
    return candidates
  })
  await mergeByLaw(ctx, found)
  return found.length
}

export const matchChangedSellers: Listener = {
  name: MATCH_SELLERS,
  isLeisurely: true,
  on: SELLER_CHANGES,
  handle: async (ctx, sellerIds) => void (await matchSellers(ctx, sellerIds)),
}
