import type { Words } from '../../core/words.ts'

/** What tends to come together: once one of a bundle agrees, the others say little more. */
export const BUNDLES = ['law', 'account', 'money', 'household', 'name', 'look'] as const
export type Bundle = (typeof BUNDLES)[number]

export type TraitRule = {
  words: Words
  bundle: Bundle
  /** m of Fellegi and Sunter: how often two accounts of one operator that both show this trait show the same value. */
  m: number
  /** The law gives it to one operator alone: two different ones are two operators, whatever else they share. */
  unique?: true
  /** Nothing to look for partners by: too many share it, or it never decides. */
  isBlocking?: false
}

/**
 * What two accounts of one operator may share. m is our estimate, to be learned anew from what officers decide; u is
 * not written here but counted, value by value: what many bear says little.
 * Source: Fellegi and Sunter, A Theory for Record Linkage, Journal of the American Statistical Association 64 (1969).
 */
export const TRAITS = {
  creditCode: {
    words: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    bundle: 'law',
    m: 0.99,
    unique: true,
  },
  identityNumber: { words: { zh: '身份证件号码', en: 'Identity number' }, bundle: 'law', m: 0.99, unique: true },
  wechatId: { words: { zh: '微信号', en: 'WeChat ID' }, bundle: 'account', m: 0.3 },
  link: { words: { zh: '链接', en: 'Link' }, bundle: 'account', m: 0.3 },
  payee: { words: { zh: '收款人', en: 'Payee' }, bundle: 'money', m: 0.75 },
  moneyTail: { words: { zh: '银行卡或钱包尾号', en: 'Tail of a card or wallet' }, bundle: 'money', m: 0.6 },
  collectionQr: { words: { zh: '收款码', en: 'Collection QR code' }, bundle: 'money', m: 0.6 },
  phone: { words: { zh: '电话', en: 'Phone' }, bundle: 'household', m: 0.6 },
  address: { words: { zh: '地址', en: 'Address' }, bundle: 'household', m: 0.6 },
  waybillSender: { words: { zh: '运单寄件信息', en: 'Sender on the waybill' }, bundle: 'household', m: 0.5 },
  name: { words: { zh: '名称', en: 'Name' }, bundle: 'name', m: 0.4 },
  nameSound: { words: { zh: '名称读音', en: 'Sound of the name' }, bundle: 'name', m: 0.45 },
  namePiece: { words: { zh: '名称的一部分', en: 'Part of the name' }, bundle: 'name', m: 0.7, isBlocking: false },
  avatar: { words: { zh: '头像', en: 'Avatar' }, bundle: 'look', m: 0.5 },
  text: { words: { zh: '文案', en: 'Wording' }, bundle: 'look', m: 0.5 },
} as const satisfies Record<string, TraitRule>

export type TraitName = keyof typeof TRAITS
export const TRAIT_NAMES = Object.keys(TRAITS) as TraitName[]

export const ruleOf = (name: TraitName): TraitRule => TRAITS[name]

/** A value under the form in which two spellings of it meet. */
export type Trait = { trait: TraitName; key: string }
