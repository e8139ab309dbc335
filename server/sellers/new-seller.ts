import type { AccountPlatform } from './account-platforms.ts'
import { identifierKey } from './identifier-key.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import type { RealNameLevel } from './real-name-levels.ts'
import type { SellerKind } from './seller-kinds.ts'
import type { SellerStatus } from './seller-statuses.ts'
import { searchKey } from './text/search-key.ts'

export type NewAccount = { platform: AccountPlatform; handle: string; url?: string | null }
export type NewIdentifier = { kind: IdentifierKind; value: string }

export type NewSeller = {
  name: string
  kind?: SellerKind
  realNameLevel?: RealNameLevel
  /** The day somebody last made sure of that level. */
  realNameCheckedOn?: string
  /** Six digits, GB/T 2260. */
  divisionCode?: string | null
  status?: SellerStatus
  /** Who told us, and by which key they know the seller; together they are unique. */
  source: string
  sourceKey?: string | null
  accounts?: readonly NewAccount[]
  identifiers?: readonly NewIdentifier[]
}

export type KeyedIdentifier = NewIdentifier & { key: string }

/** The identifiers given, those that the accounts imply, and the key of each; without those that cannot be compared. */
export const keyedIdentifiers = (seller: Pick<NewSeller, 'accounts' | 'identifiers'>): KeyedIdentifier[] => {
  const implied = (seller.accounts ?? []).flatMap((account): NewIdentifier[] => [
    ...(account.platform === 'WECHAT' ? [{ kind: 'WECHAT_ID' as const, value: account.handle }] : []),
    ...(account.platform === 'SHOP' ? [{ kind: 'SHOP_NAME' as const, value: account.handle }] : []),
    ...(account.url ? [{ kind: 'LINK' as const, value: account.url }] : []),
  ])
  const keyed = [...(seller.identifiers ?? []), ...implied].map((identifier) => ({
    ...identifier,
    key: identifierKey(identifier.kind, identifier.value),
  }))
  return [...new Map(keyed.filter(({ key }) => key).map((found) => [`${found.kind} ${found.key}`, found])).values()]
}

/** A handle keeps its own signs (a dash tells two accounts apart); a shop's name is compared as a name. */
export const handleKey = ({ platform, handle }: NewAccount): string =>
  platform === 'WECHAT' ? identifierKey('WECHAT_ID', handle) : searchKey(handle) || handle
