import { sql } from 'kysely'
import './merging-tables.ts'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Duplicate, InvalidInput } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { say } from '../../core/words.ts'
import type { PairScore } from '../matching/score-pair.ts'
import { type TraitName, traitWords, UNIQUE_TRAITS } from '../matching/traits.ts'
import type { MergeCandidate } from './candidate-store.ts'
import { joinGroups } from './join-groups.ts'
import { asOnlyMerger, groupOf, representativesOf } from './merge-store.ts'

type Pair = Pick<MergeCandidate, 'oneId' | 'otherId'> & PairScore

const uniqueShared = ({ reasons }: Pair): TraitName | undefined =>
  UNIQUE_TRAITS.find((unique) => reasons.some(({ kind, trait }) => kind === 'same' && trait === unique))

/**
 * Merges, without asking anybody, those that show the same number which the law gives to one party alone: the later
 * into the earlier. Not what is only told by filers, or one false telling would join strangers; not what an officer
 * ever parted; not where another number stands against it. Those wait in the queue like any other.
 */
export const mergeByLaw = async (ctx: Ctx, pairs: readonly Pair[]): Promise<void> => {
  const certain = pairs.filter((pair) => uniqueShared(pair))
  if (certain.length === 0) return
  await inTransaction(ctx, async (tx) => {
    await asOnlyMerger(tx)
    for (const pair of await undecided(tx, certain)) {
      if (await wasParted(tx, pair)) continue
      const trait = uniqueShared(pair)!
      const { zh, en } = traitWords[trait]
      const reason = say({ zh: `${zh}相同，自动合并`, en: `Same number (${en}), merged without asking.` }, 'zh-CN')
      try {
        await joinGroups(tx, { sellerId: pair.otherId, intoId: pair.oneId, score: pair.score, trait }, reason)
      } catch (error) {
        if (!(error instanceof Duplicate || error instanceof InvalidInput)) throw error
      }
    }
  })
}

/** Those of the pairs of which both are registered, and which are not one yet. */
const undecided = async (ctx: Ctx, pairs: readonly Pair[]): Promise<Pair[]> => {
  const all = pairs.flatMap(({ oneId, otherId }) => [oneId, otherId])
  const rows = await ctx.db
    .selectFrom('seller')
    .select('id')
    .where('id', '=', sql<string>`any(${all}::uuid[])`)
    .where('status', '=', 'active')
    .execute()
  const ids = new Set(rows.map(({ id }) => id))
  const roots = await representativesOf(ctx, all)
  return pairs.filter(
    ({ oneId, otherId }) => ids.has(oneId) && ids.has(otherId) && roots.get(oneId) !== roots.get(otherId),
  )
}

/** Whether somebody took back a merge of one of these with one of those. */
const wasParted = async (ctx: Ctx, { oneId, otherId }: Pair): Promise<boolean> => {
  const roots = await representativesOf(ctx, [oneId, otherId])
  const [some, others] = [await groupOf(ctx, roots.get(oneId)!), await groupOf(ctx, roots.get(otherId)!)]
  const { rows } = await sql`
    select from seller_merge where undone_at is not null and (
      (basis ->> 'sellerId' = any(${some}::text[]) and basis ->> 'intoId' = any(${others}::text[])) or
      (basis ->> 'sellerId' = any(${others}::text[]) and basis ->> 'intoId' = any(${some}::text[])))
    limit 1`.execute(ctx.db)
  return rows.length > 0
}
