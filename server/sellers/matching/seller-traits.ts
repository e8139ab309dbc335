import type { IdentifierKind } from '../identifier-kinds.ts'
import { nameTraits } from './name-traits.ts'
import { textTraits } from './text-traits.ts'
import type { Trait, TraitName } from './traits.ts'

/** The trait an identifier of each kind is; null for one that is read as a name. */
const TRAIT_OF: Record<IdentifierKind, TraitName | null> = {
  CREDIT_CODE: 'creditCode',
  WECHAT_ID: 'wechatId',
  LINK: 'link',
  PHONE: 'phone',
  PAYEE: 'payee',
  WAYBILL_SENDER: 'waybillSender',
  SHOP_NAME: null,
}

export type Traceable = {
  names: readonly string[]
  /** With the keys by which the register finds them again. */
  identifiers: readonly { kind: IdentifierKind; key: string }[]
  texts: readonly string[]
}

/** Everything a seller shows that another account of the same operator might show too; each value once. */
export const sellerTraits = ({ names, identifiers, texts }: Traceable): Trait[] => {
  const all = [
    ...identifiers.flatMap(({ kind, key }): Trait[] => (TRAIT_OF[kind] ? [{ trait: TRAIT_OF[kind], key }] : [])),
    ...names.flatMap(nameTraits),
    ...textTraits(texts),
  ]
  return [...new Map(all.map((trait) => [`${trait.trait} ${trait.key}`, trait])).values()]
}
