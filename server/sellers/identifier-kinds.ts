import type { Words } from '../core/words.ts'

/** What a seller can be found again by, strongest first. */
export const IDENTIFIER_KINDS = [
  'CREDIT_CODE',
  'IDENTITY_NUMBER',
  'WECHAT_ID',
  'LINK',
  'PHONE',
  'PAYEE',
  'BANK_TAIL',
  'WALLET_TAIL',
  'WAYBILL_SENDER',
  'ADDRESS',
  'COLLECTION_QR',
  'AVATAR',
  'SHOP_NAME',
] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

export const identifierKindWords: Record<IdentifierKind, Words> = {
  CREDIT_CODE: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  IDENTITY_NUMBER: { zh: '公民身份号码', en: 'Identity number' },
  WECHAT_ID: { zh: '微信号', en: 'WeChat ID' },
  LINK: { zh: '链接', en: 'Link' },
  PHONE: { zh: '电话', en: 'Phone' },
  PAYEE: { zh: '收款人', en: 'Payee' },
  BANK_TAIL: { zh: '银行卡尾号', en: 'Bank card, last figures' },
  WALLET_TAIL: { zh: '支付账户尾号', en: 'Wallet, last figures' },
  WAYBILL_SENDER: { zh: '运单寄件信息', en: 'Sender on the waybill' },
  ADDRESS: { zh: '地址', en: 'Address' },
  COLLECTION_QR: { zh: '收款码特征', en: 'Collection QR code, fingerprint' },
  AVATAR: { zh: '头像特征', en: 'Avatar, fingerprint' },
  SHOP_NAME: { zh: '店铺名称', en: 'Shop name' },
}

/** Personal, or as good as: kept sealed, found by a keyed hash, masked on screen, revealed with a reason. */
const PERSONAL: ReadonlySet<IdentifierKind> = new Set([
  'IDENTITY_NUMBER',
  'PHONE',
  'PAYEE',
  'BANK_TAIL',
  'WALLET_TAIL',
  'WAYBILL_SENDER',
  'ADDRESS',
])

export const isPersonal = (kind: IdentifierKind): boolean => PERSONAL.has(kind)

/** The law gives each of these to one party alone: whoever has the same is the same. */
const UNIQUE_BY_LAW: ReadonlySet<IdentifierKind> = new Set(['CREDIT_CODE', 'IDENTITY_NUMBER'])

export const isUniqueByLaw = (kind: IdentifierKind): boolean => UNIQUE_BY_LAW.has(kind)
