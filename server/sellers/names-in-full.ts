import type { Ctx } from '../core/context.ts'
import { middleHidden } from './mask-identifier.ts'
import { findSellersByIds, listAccountsOf } from './seller-store.ts'

/**
 * The names of those sellers whose name in the register is the ends of their WeChat ID alone, with nothing hidden, for
 * whoever may read their accounts: what stands below in full is not hidden above. The rest are left out.
 */
export const findNamesInFull = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, string>> => {
  const [sellers, accounts] = await Promise.all([findSellersByIds(ctx, sellerIds), listAccountsOf(ctx, sellerIds)])
  const names = new Map(sellers.map(({ id, name }) => [id, name]))
  return new Map(
    accounts
      .filter(({ sellerId, platform, handle }) => platform === 'WECHAT' && names.get(sellerId) === middleHidden(handle))
      .map(({ sellerId, handle }) => [sellerId, handle]),
  )
}
