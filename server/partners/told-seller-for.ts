import type { Ctx } from '../core/context.ts'
import { maskIdentifier, maskPhones } from '../sellers/mask-identifier.ts'
import type { ToldReportSeller } from './report-item.ts'

/** The platform reads what it told, and officers what they may have the register reveal. */
const readsPhones = (ctx: Ctx): boolean => ctx.actor.kind !== 'person' || ctx.can('revealIdentifier', 'Seller')

/** What the platform wrote, phones in it masked for the same as beside it. */
export const toldTextFor = (ctx: Ctx, text: string): string => (readsPhones(ctx) ? text : maskPhones(text))

/**
 * The seller of a report as the actor may read it: for officers who may not have the register reveal a phone, phones are
 * masked as there, also where one stands for a WeChat ID or a name. The platform reads what it told.
 */
export const toldSellerFor = (ctx: Ctx, told: ToldReportSeller): ToldReportSeller => {
  if (readsPhones(ctx)) return told
  const { name, wechatId, phone, shopName } = told
  return {
    ...told,
    name: maskIdentifier('SHOP_NAME', name),
    ...(wechatId && { wechatId: maskIdentifier('WECHAT_ID', wechatId) }),
    ...(phone && { phone: maskIdentifier('PHONE', phone) }),
    ...(shopName && { shopName: maskIdentifier('SHOP_NAME', shopName) }),
  }
}
