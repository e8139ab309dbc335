import type { Ctx } from '../../core/context.ts'
import { Duplicate, InvalidInput } from '../../core/errors.ts'
import { appendEvents } from '../../core/event-log.ts'
import { say } from '../../core/words.ts'
import { traitWords } from '../matching/traits.ts'
import { uniqueConflict } from '../matching/unique-conflict.ts'
import { findDistinctionBetween } from './distinction-store.ts'
import { groupOf, insertMerge, liveMergeOf, representativesOf, type SellerMerge } from './merge-store.ts'
import type { MergeBasis } from './merging-tables.ts'
import { refuseOwnUpline } from './refuse-ring.ts'
import { uniqueKeysOf } from './unique-keys.ts'

/**
 * Joins the groups of two sellers, from whoever stands for the one to whoever stands for the other, so that merges
 * never run in a circle. Throws Duplicate when they are one already, InvalidInput when a decision, a number that the
 * law gives to one alone, or a link of upline and downline between them stands against it. The caller is the only merger (asOnlyMerger).
 */
export const joinGroups = async (ctx: Ctx, basis: MergeBasis, reason: string): Promise<SellerMerge> => {
  const roots = await representativesOf(ctx, [basis.sellerId, basis.intoId])
  const [sellerId, intoId] = [roots.get(basis.sellerId)!, roots.get(basis.intoId)!]
  if (sellerId === intoId) {
    const found = (await liveMergeOf(ctx, basis.sellerId)) ?? (await liveMergeOf(ctx, basis.intoId))
    throw new Duplicate(
      say({ zh: '两个商家已经合并，请刷新查看。', en: 'The two are merged already. Reload to see it.' }, ctx.locale),
      found?.id ?? null,
    )
  }
  const [some, others] = [await groupOf(ctx, sellerId), await groupOf(ctx, intoId)]
  await refuseWhatIsDistinct(ctx, some, others)
  await refuseOwnUpline(ctx, some, others)
  const merge = await insertMerge(ctx, { sellerId, intoId, basis, reason })
  const data = { mergeId: merge.id, sellerId, intoId }
  await appendEvents(
    ctx,
    [sellerId, intoId].map((subjectId) => ({ subjectType: 'Seller', subjectId, type: 'mergeSellers', data })),
  )
  return merge
}

const refuseWhatIsDistinct = async (ctx: Ctx, some: readonly string[], others: readonly string[]): Promise<void> => {
  const refuse = (zh: string, en: string): never => {
    throw new InvalidInput([{ path: 'intoId', message: say({ zh, en }, ctx.locale) }])
  }
  if (await findDistinctionBetween(ctx, some, others))
    refuse(
      '已有人判定两者不是同一经营者；如有新的依据，请先撤回该判定',
      'Somebody decided that these are not one operator. If there is new evidence, withdraw that decision first.',
    )
  const trait = uniqueConflict({ keys: await uniqueKeysOf(ctx, some) }, { keys: await uniqueKeysOf(ctx, others) })
  if (trait)
    refuse(
      `两者的${traitWords[trait].zh}不同，依法属于两个主体，不能合并；如登记有误，请先更正`,
      `Their numbers differ (${traitWords[trait].en}): by law these are two parties. If one was recorded wrongly, correct it first.`,
    )
}
