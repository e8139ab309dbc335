import type { ColumnType, Generated } from 'kysely'
import type { AccountPlatform } from '../sellers/account-platforms.ts'
import type { MatchKeyKind } from '../sellers/match-keys-of.ts'

export type BrandTable = {
  id: Generated<string>
  nameZh: string
  nameLatin: string | null
  aliases: Generated<string[]>
  createdAt: Generated<Date>
  rightHolder: string | null
  /** What is sold under it, in the brand's own words. */
  goods: Generated<string[]>
  /** Whom to reach, sealed; see brand-contact.ts. */
  contactSealed: string | null
  /** Names and aliases as they are searched. */
  findKeys: Generated<string>
  version: Generated<number>
  updatedAt: Generated<Date>
}

/** A trademark registration in one class of the Nice Classification. */
export type BrandMarkTable = {
  brandId: string
  registrationNo: string
  class: number
}

export type AuthorisedAccount = { platform: AccountPlatform; handle: string; url: string | null }

export type BrandAuthorisationTable = {
  id: Generated<string>
  brandId: string
  version: Generated<number>
  party: string
  creditCode: string | null
  accounts: ColumnType<AuthorisedAccount[], string, never>
  scope: string
  fromOn: string
  untilOn: string
  /** The same content is filed once while it is not revoked. */
  contentHash: string
  recordedBy: string | null
  recordedAt: Date
  revokedOn: string | null
  revokeReason: string | null
  revokedBy: string | null
}

export type BrandAuthorisationKeyTable = {
  authorisationId: string
  kind: MatchKeyKind
  valueKey: string
}

declare module '../core/database.ts' {
  interface Tables {
    brand: BrandTable
    brandMark: BrandMarkTable
    brandAuthorisation: BrandAuthorisationTable
    brandAuthorisationKey: BrandAuthorisationKeyTable
  }
}
