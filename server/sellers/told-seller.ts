import type { IdentifierKind } from './identifier-kinds.ts'
import { linkIn } from './link-in.ts'
import type { NewAccount, NewIdentifier, NewSeller } from './new-seller.ts'
import { LONGEST_NAME, standInName } from './stand-in-names.ts'

/** What somebody tells us about a seller: any of these. */
export type ToldSeller = {
  name?: string | null
  wechatId?: string | null
  shopName?: string | null
  payee?: string | null
  phone?: string | null
  link?: string | null
  waybill?: string | null
  creditCode?: string | null
  description?: string | null
}

/**
 * A short name for the desk; nothing in it gives a phone number or a WeChat ID away. A description is no name: it is the filer's own
 * words, which not everybody who may look a seller up may read (Order 121, article 37).
 */
const nameOf = (told: ToldSeller): string => {
  const stands: Partial<Record<IdentifierKind, string | null | undefined>> = {
    WECHAT_ID: told.wechatId,
    CREDIT_CODE: told.creditCode,
    PAYEE: told.payee,
    PHONE: told.phone,
    LINK: told.link,
  }
  return told.name || told.shopName || standInName((kind) => stands[kind])
}

/** The seller that would be made of what was told, were nobody like it known. */
export const sellerOfTold = (told: ToldSeller): Omit<NewSeller, 'source'> => {
  const accounts: NewAccount[] = [
    ...(told.wechatId ? [{ platform: 'WECHAT' as const, handle: told.wechatId }] : []),
    ...(told.shopName ? [{ platform: 'SHOP' as const, handle: told.shopName }] : []),
  ]
  const given: [NewIdentifier['kind'], string | null | undefined][] = [
    ['CREDIT_CODE', told.creditCode],
    ['LINK', told.link && (linkIn(told.link) ?? told.link)],
    ['PHONE', told.phone],
    ['PAYEE', told.payee],
    ['WAYBILL_SENDER', told.waybill],
  ]
  return {
    name: nameOf(told).slice(0, LONGEST_NAME),
    status: 'told',
    accounts,
    identifiers: given.flatMap(([kind, value]) => (value ? [{ kind, value }] : [])),
  }
}
