import { identifierKey } from './identifier-key.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import { linkIn } from './link-in.ts'
import { maskIdentifier, middleHidden } from './mask-identifier.ts'
import type { NewIdentifier } from './new-seller.ts'

type StandIn = {
  kind: IdentifierKind
  /** On the desk: nothing in it gives a phone number or a WeChat ID away. */
  short: (value: string) => string
  /** On a paper: who is meant, without taking the sign for a name. */
  inFull: (value: string) => string
}

/** What stands where a name belongs while none is known, the first that is known. */
const standIns: readonly StandIn[] = [
  { kind: 'WECHAT_ID', short: middleHidden, inFull: (value) => `微信号${value}的经营者` },
  { kind: 'CREDIT_CODE', short: (value) => value, inFull: (value) => `统一社会信用代码${value}的经营者` },
  {
    kind: 'PAYEE',
    short: (value) => maskIdentifier('PAYEE', value),
    // What need not be hidden is a company's name, and stands for itself.
    inFull: (value) => (maskIdentifier('PAYEE', value) === value ? value : `收款人为${value}的经营者`),
  },
  {
    kind: 'PHONE',
    short: (value) => maskIdentifier('PHONE', value),
    inFull: (value) => `联系电话${value}的经营者`,
  },
  {
    kind: 'LINK',
    short: (value) => identifierKey('LINK', linkIn(value) ?? value),
    inFull: (value) => `网址${value}的经营者`,
  },
]

/** A seller of whom nothing is known that could be called upon. */
export const NAMELESS = '未具名商家'

/** Longer names are cut off. */
export const LONGEST_NAME = 100

/** What the register calls a seller without a name. */
export const standInName = (known: (kind: IdentifierKind) => string | null | undefined): string => {
  for (const { kind, short } of standIns) {
    const value = known(kind)
    if (value) return short(value)
  }
  return NAMELESS
}

/**
 * How an official paper calls a party: by the name in the register. Where that is no more than the ends of an account or
 * a phone number, it says whose account or number it is, in full, and takes it for no name: 微信号x的经营者.
 */
export const partyName = (registered: string, identifiers: readonly NewIdentifier[]): string => {
  for (const { kind, short, inFull } of standIns) {
    const meant = identifiers.find((one) => one.kind === kind && short(one.value).slice(0, LONGEST_NAME) === registered)
    if (meant) return inFull(meant.value)
  }
  return registered
}

/** The kinds that `partyName` looks at. */
export const PARTY_NAME_KINDS: readonly IdentifierKind[] = standIns.map(({ kind }) => kind)
