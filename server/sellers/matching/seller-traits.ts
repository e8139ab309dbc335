import type { IdentifierKind } from '../identifier-kinds.ts'
import { avatarPieces } from './avatar-likeness.ts'
import { nameTraits } from './name-traits.ts'
import { textTraits } from './text-traits.ts'
import type { Trait } from './traits.ts'

export type Traceable = {
  names: readonly string[]
  /** With the keys by which the register finds them again. */
  identifiers: readonly { kind: IdentifierKind; key: string }[]
  texts: readonly string[]
}

/** Everything a seller shows that another account of the same operator might show too; each value once. */
export const sellerTraits = ({ names, identifiers, texts }: Traceable): Trait[] => {
  const all = [
    // A shop's name is among the names
    ...identifiers.flatMap(({ kind, key }): Trait[] => (kind === 'SHOP_NAME' ? [] : [{ trait: kind, key }])),
    ...identifiers.flatMap(({ kind, key }) => (kind === 'AVATAR' ? avatarPieces(key) : [])),
    ...names.flatMap(nameTraits),
    ...textTraits(texts),
  ]
  return [...new Map(all.map((trait) => [`${trait.trait} ${trait.key}`, trait])).values()]
}
