import type { Ctx } from '../../../server/core/context.ts'
import { Duplicate, InvalidInput } from '../../../server/core/errors.ts'
import { mergeSellers } from '../../../server/sellers/merging/merge-sellers.ts'
import { unmergeSellers } from '../../../server/sellers/merging/unmerge-sellers.ts'
import type { Random } from '../world/random.ts'
import { mergingState } from './merging-state.ts'

const REASON = '同一收款码与电话'

/**
 * A history of merges among some sellers, each taken back in an order of its own. Says where it went wrong: the last
 * merge taken back at once must leave the bytes from before it, and all of them taken back those from the beginning.
 */
export const runHistory = async (
  ctx: Ctx,
  sellerIds: readonly string[],
  random: Random,
): Promise<string | undefined> => {
  const before = await mergingState(ctx)
  const live: string[] = []
  const steps = 1 + random.below(4)
  for (let step = 0; step < steps; step++) {
    const [sellerId, intoId] = [random.one(sellerIds), random.one(sellerIds)]
    const state = await mergingState(ctx)
    try {
      const { id } = await mergeSellers(ctx, { sellerId, intoId, reason: REASON, expectedVersions: [1, 1] })
      if (random.chance(0.3)) {
        await unmergeSellers(ctx, { mergeId: id, reason: REASON })
        if ((await mergingState(ctx)) !== state) return `merge ${id} taken back at once left something`
      } else live.push(id)
    } catch (error) {
      // A pair drawn twice, or one with itself: refused, and nothing changed
      if (!(error instanceof Duplicate || error instanceof InvalidInput)) throw error
      if ((await mergingState(ctx)) !== state) return 'a refused merge left something'
    }
  }
  while (live.length > 0) {
    const [mergeId] = live.splice(random.below(live.length), 1)
    await unmergeSellers(ctx, { mergeId: mergeId!, reason: REASON })
  }
  return (await mergingState(ctx)) === before ? undefined : 'all merges taken back, and something is left'
}
