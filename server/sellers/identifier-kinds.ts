import type { Words } from '../core/words.ts'

/** What a seller can be found again by. */
export const IDENTIFIER_KINDS = [
  'CREDIT_CODE',
  'WECHAT_ID',
  'LINK',
  'PHONE',
  'PAYEE',
  'WAYBILL_SENDER',
  'SHOP_NAME',
] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

export const identifierKindWords: Record<IdentifierKind, Words> = {
  CREDIT_CODE: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  WECHAT_ID: { zh: '微信号', en: 'WeChat ID' },
  LINK: { zh: '链接', en: 'Link' },
  PHONE: { zh: '电话', en: 'Phone' },
  PAYEE: { zh: '收款人', en: 'Payee' },
  WAYBILL_SENDER: { zh: '运单寄件信息', en: 'Sender on the waybill' },
  SHOP_NAME: { zh: '店铺名称', en: 'Shop name' },
}
