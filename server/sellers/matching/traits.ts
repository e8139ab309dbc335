import type { Words } from '../../core/words.ts'
import { IDENTIFIER_KINDS, type IdentifierKind, identifierKindWords, isUniqueByLaw } from '../identifier-kinds.ts'

/** What tends to come together: once one of a bundle agrees, the others say little more. */
export type Bundle = 'law' | 'account' | 'money' | 'household' | 'name' | 'look'

type ReadTrait = 'NAME' | 'NAME_SOUND' | 'NAME_PIECE' | 'AVATAR_LIKE' | 'TEXT'
/** A shop's name is read as a name. */
type KnownTrait = Exclude<IdentifierKind, 'SHOP_NAME'>
export type TraitName = KnownTrait | ReadTrait

type TraitRule = {
  bundle: Bundle
  /** m of Fellegi and Sunter: how often two accounts of one operator that both show this trait show the same value. */
  m: number
}

/**
 * What two accounts of one operator may share. m is our estimate, to be learned anew from what officers decide; u is
 * not written here but counted, value by value: what many bear says little.
 * Source: Fellegi and Sunter, A Theory for Record Linkage, Journal of the American Statistical Association 64 (1969).
 */
const rules: Record<TraitName, TraitRule> = {
  CREDIT_CODE: { bundle: 'law', m: 0.99 },
  IDENTITY_NUMBER: { bundle: 'law', m: 0.99 },
  WECHAT_ID: { bundle: 'account', m: 0.3 },
  LINK: { bundle: 'account', m: 0.3 },
  PAYEE: { bundle: 'money', m: 0.75 },
  BANK_TAIL: { bundle: 'money', m: 0.6 },
  WALLET_TAIL: { bundle: 'money', m: 0.6 },
  COLLECTION_QR: { bundle: 'money', m: 0.6 },
  PHONE: { bundle: 'household', m: 0.6 },
  ADDRESS: { bundle: 'household', m: 0.6 },
  WAYBILL_SENDER: { bundle: 'household', m: 0.5 },
  NAME: { bundle: 'name', m: 0.4 },
  NAME_SOUND: { bundle: 'name', m: 0.45 },
  NAME_PIECE: { bundle: 'name', m: 0.7 },
  AVATAR: { bundle: 'look', m: 0.5 },
  AVATAR_LIKE: { bundle: 'look', m: 0.3 },
  TEXT: { bundle: 'look', m: 0.5 },
}

const readWords: Record<ReadTrait, Words> = {
  NAME: { zh: '名称', en: 'Name' },
  NAME_SOUND: { zh: '名称读音', en: 'Sound of the name' },
  NAME_PIECE: { zh: '名称的一部分', en: 'Part of the name' },
  AVATAR_LIKE: { zh: '头像相近', en: 'Similar avatar' },
  TEXT: { zh: '文案', en: 'Wording' },
}

export const TRAIT_NAMES = Object.keys(rules) as TraitName[]

export const ruleOf = (trait: TraitName): TraitRule => rules[trait]

export const traitWords: Record<TraitName, Words> = { ...identifierKindWords, ...readWords }

/** The law gives it to one operator alone: two different ones are two operators, whatever else they share. */
export const UNIQUE_TRAITS: readonly KnownTrait[] = IDENTIFIER_KINDS.filter((kind) => kind !== 'SHOP_NAME').filter(
  isUniqueByLaw,
)

export const isUnique = (trait: TraitName): boolean => UNIQUE_TRAITS.some((unique) => unique === trait)

/** Whether partners are looked for by it: half of all names share some piece. */
export const isBlocking = (trait: TraitName): boolean => trait !== 'NAME_PIECE'

/** A value under the form in which two spellings of it meet. */
export type Trait = { trait: TraitName; key: string }
