import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { type Resolved, type ResolvedSellers, resolveToldSellers } from './resolve-told-sellers.ts'
import { FILER_SOURCE } from './told-by-filer.ts'
import type { ToldSeller } from './told-seller.ts'

/**
 * The seller a filer means: the one chosen from the list, else the one that what was told identifies, else a new one.
 * In the caller's transaction; the caller appends the events. InvalidInput when the chosen one does not exist.
 */
export const resolveToldSeller = async (
  ctx: Ctx,
  told: ToldSeller,
  chosenSellerId?: string | null,
): Promise<Resolved & Pick<ResolvedSellers, 'events'>> => {
  if (!chosenSellerId) {
    const { sellers, events } = await resolveToldSellers(ctx, [{ told, source: FILER_SOURCE }])
    return { ...sellers[0]!, events }
  }
  const chosen = await ctx.db.selectFrom('seller').select('id').where('id', '=', chosenSellerId).executeTakeFirst()
  if (chosen) return { sellerId: chosen.id, created: false, events: [] }
  const message = ctx.locale === 'en' ? 'No such seller. Choose again from the list.' : '没有这个商家，请重新选择'
  throw new InvalidInput([{ path: 'sellerId', message }])
}
